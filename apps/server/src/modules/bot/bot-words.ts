type Language = "zh" | "en";

const pad = (n: number): string => String(n).padStart(2, "0");

/** An instant in Shanghai as people say it: 今天 15:20, 11月23日 09:10. */
export function sayInstant(at: Date, now: Date, language: Language): string {
  const local = (d: Date) => new Date(d.getTime() + 8 * 3_600_000);
  const [a, n] = [local(at), local(now)];
  const days = Math.floor(a.getTime() / 86_400_000) - Math.floor(n.getTime() / 86_400_000);
  const clock = `${pad(a.getUTCHours())}:${pad(a.getUTCMinutes())}`;
  if (language === "en") {
    const day =
      days === 0
        ? "today"
        : days === 1
          ? "tomorrow"
          : `${a.getUTCFullYear()}-${pad(a.getUTCMonth() + 1)}-${pad(a.getUTCDate())}`;
    return `${clock} ${day}`;
  }
  const day = days === 0 ? "今天" : days === 1 ? "明天" : `${a.getUTCMonth() + 1}月${a.getUTCDate()}日`;
  return `${day} ${clock}`;
}

export const words = {
  welcome: {
    zh: (shop: string) => `您好，这里是${shop}，我是智能客服。请直接说问题，或发订单给我；随时可以点“转人工”。`,
    en: (shop: string) =>
      `Hello from ${shop}. I am the assistant: just say what you need, or send me an order. A person is always one tap away.`,
  },
  welcomeBack: {
    zh: "又见面了，请问这次有什么可以帮您？",
    en: "Good to see you again. How can I help this time?",
  },
  afterHours: {
    zh: (at: string) => `现在是非工作时间，我会先为您解答；需要人工时，客服将在 ${at} 前回复，您的留言会按顺序保留。`,
    en: (at: string) =>
      `We are outside office hours. I will help right away; if you need a person, one will answer by ${at}, and your messages keep their place.`,
  },
  handingOver: {
    zh: "好的，正在为您转接人工客服，前面的内容我会一并转达，您无需重复。",
    en: "All right, I am passing you to a person with everything said so far; no need to repeat it.",
  },
  sorryHandingOver: {
    zh: "给您添麻烦了，非常抱歉。我马上请人工客服来处理，情况我会一并说明。",
    en: "I am sorry for the trouble. A person will take this on right away, with everything you told me.",
  },
  riskHandingOver: {
    zh: "您反映的情况很重要，我马上转给人工客服处理。请保留好商品、包装和相关照片，先不要丢弃。",
    en: "What you report is important; a person will take it on right away. Please keep the goods, the packaging and any photos.",
  },
  miss: {
    zh: "抱歉，我没太明白。您可以换个说法，或选择下面的问题，也可以直接转人工。",
    en: "Sorry, I did not quite get that. Try other words, pick a question below, or ask for a person.",
  },
  missedTwice: {
    zh: "抱歉，这个问题我答不好。我请人工客服来帮您，刚才的内容会一并转达。",
    en: "Sorry, I cannot answer this well. A person will help you, with everything said so far.",
  },
  picture: {
    zh: "照片已收到。请简单说明：哪笔订单、什么问题、希望怎么处理？我会一并转达，也可以直接转人工。",
    en: "I have your picture. Please tell me which order, what is wrong and what you would like; or ask for a person.",
  },
  product: {
    zh: (title: string) => `您在看「${title}」。想了解库存、发货、保修还是别的？`,
    en: (title: string) =>
      `You are looking at “${title}”. Would you like to know about stock, shipping, warranty or something else?`,
  },
  order: {
    zh: (number: string) => `订单 ${number} 已收到，请问想了解什么？`,
    en: (number: string) => `I have order ${number} here. What would you like to know?`,
  },
  formReceived: {
    zh: "信息已记录，马上请人工客服为您处理。",
    en: "Noted. A person will take it from here right away.",
  },
  human: { zh: "转人工", en: "Talk to a person" },
} as const;

const chips = {
  product: {
    zh: ["有现货吗", "什么时候发货", "保修多久"],
    en: ["Is it in stock?", "When does it ship?", "How long is the warranty?"],
  },
  order: {
    zh: ["我的包裹到哪了", "怎么申请退款", "可以改地址吗"],
    en: ["Where is my parcel?", "How do I get a refund?", "Can I change the address?"],
  },
  open: {
    zh: ["我的包裹到哪了", "退款多久到账", "怎么开发票"],
    en: ["Where is my parcel?", "When does my refund arrive?", "How do I get an invoice?"],
  },
} as const;

/** One-tap next questions, with the way to a person always last. */
export const chipsFor = (about: keyof typeof chips, language: Language): string[] => [
  ...chips[about][language],
  words.human[language],
];
