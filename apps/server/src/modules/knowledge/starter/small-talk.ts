import type { Localized } from "./starter-topic.ts";

export type SmallTalkId = "greeting" | "presence" | "thanks" | "acknowledge" | "laugh" | "who_are_you" | "bye";

export interface SmallTalk {
  id: SmallTalkId;
  questions: Localized<readonly string[]>;
  answer: Localized;
}

/** What is said besides the matter itself; each answer leads back to it. */
export const smallTalk: readonly SmallTalk[] = [
  {
    id: "greeting",
    questions: {
      zh: ["你好", "您好", "嗨", "哈喽", "早上好", "上午好", "中午好", "下午好", "晚上好", "早", "早安", "hi", "hello"],
      en: ["hi", "hello", "hey", "hello there", "hi there", "good morning", "good afternoon", "good evening", "hiya"],
    },
    answer: {
      zh: "您好，请问有什么可以帮您？可以直接说问题，也可以发订单号给我。",
      en: "Hello, how can I help? Just tell me the matter, or send me an order number.",
    },
  },
  {
    id: "presence",
    questions: {
      zh: ["在吗", "在不在", "在么", "有人吗", "有人在吗", "客服在吗", "还在吗", "在线吗", "喂", "亲在吗", "听得到吗"],
      en: ["are you there", "anyone there", "is anybody here", "you there", "anyone online", "still there"],
    },
    answer: {
      zh: "在的，您请说。需要人工客服时，回复“转人工”即可。",
      en: "I am here, please go ahead. For a person, just say “agent”.",
    },
  },
  {
    id: "thanks",
    questions: {
      zh: [
        "谢谢",
        "谢谢你",
        "谢谢您的帮助",
        "多谢",
        "谢了",
        "感谢",
        "非常感谢",
        "麻烦你了",
        "辛苦了",
        "辛苦您了",
        "3q",
      ],
      en: ["thanks", "thank you", "thx", "thank you so much", "many thanks", "cheers", "appreciate it", "thanks a lot"],
    },
    answer: {
      zh: "不客气，能帮到您就好。还有问题随时找我。",
      en: "You are welcome. I am here if anything else comes up.",
    },
  },
  {
    id: "acknowledge",
    questions: {
      zh: [
        "好的",
        "好",
        "好吧",
        "行",
        "可以",
        "嗯",
        "哦",
        "知道了",
        "我知道了",
        "我明白了",
        "明白",
        "明白了",
        "了解",
        "收到",
        "没事了",
        "没有了",
        "没问题了",
        "好的呢",
        "行吧",
        "ok",
      ],
      en: [
        "ok",
        "okay",
        "got it",
        "i see",
        "alright",
        "sure",
        "fine",
        "understood",
        "no problem",
        "nothing else",
        "great",
      ],
    },
    answer: { zh: "好的。还有需要，随时告诉我。", en: "All right. Tell me whenever you need anything else." },
  },
  {
    id: "laugh",
    questions: { zh: ["哈哈", "呵呵", "嘿嘿", "嘻嘻", "哈哈哈", "233", "笑死"], en: ["haha", "lol", "hehe", "lmao"] },
    answer: {
      zh: "您开心就好。有购物上的问题，直接告诉我。",
      en: "Glad to hear it. If it is about an order, just tell me.",
    },
  },
  {
    id: "who_are_you",
    questions: {
      zh: [
        "你是谁",
        "你叫什么",
        "你是机器人吗",
        "你是真人吗",
        "你是ai吗",
        "你是什么东西",
        "怎么称呼你",
        "你会做什么",
        "你会干嘛",
        "你会哪些",
        "你能做什么",
        "介绍一下你自己",
      ],
      en: ["who are you", "what's your name", "are you a bot", "are you a robot", "are you human", "what can you do"],
    },
    answer: {
      zh: "我是智能客服，能查订单和物流、办售后、解答规则。需要人工，回复“转人工”，我马上为您转接。",
      en: "I am the automatic assistant: orders, delivery, after-sales and rules. Say “agent” and I will connect you to a person at once.",
    },
  },
  {
    id: "bye",
    questions: {
      zh: ["再见", "拜拜", "拜", "晚安", "回见", "下次聊", "先这样", "我走了", "886", "88"],
      en: ["bye", "goodbye", "see you", "good night", "bye bye", "talk later", "have a nice day", "that's all"],
    },
    answer: { zh: "再见，祝您生活愉快。", en: "Goodbye, and have a good day." },
  },
];
