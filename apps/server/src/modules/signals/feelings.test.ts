import { describe, expect, it } from "vitest";
import { type Emotion, readEmotion } from "./emotion.ts";
import { readOffPlatform } from "./off-platform.ts";
import { type Risk, readRisks } from "./risk.ts";
import { wantsHuman } from "./wants-human.ts";

const felt: Record<Emotion, string[]> = {
  neutral: [
    "滚筒洗衣机噪音大吗",
    "垃圾袋有大号的吗",
    "《愤怒的葡萄》是正版书吗",
    "烟雾报警器怎么装",
    "这款相机曝光补偿在哪调",
    "不锈钢急救箱有货吗",
    "质量好不好",
    "空气炸锅送到哪了",
    "死海盐多少克",
    "怎么向12315反映情况",
    "螺丝拧死了拆不下来",
    "我想退掉这件衣服",
    "USB接口是几代的",
  ],
  positive: ["包装很用心，非常满意", "物流超快，赞", "thank you so much, super helpful", "师傅特别专业，给五星好评"],
  disappointed: [
    "跟我想的差太远，挺失望的",
    "没想到这么贵的东西就这质量",
    "really disappointed with the fabric",
    "心凉了",
  ],
  anxious: ["我很着急，孩子开学要用", "怕赶不上婚礼，能快点吗", "I'm worried it got lost", "在线等，急急急"],
  angry: [
    "催了八百遍了都没人理我",
    "什么破店，坑人",
    "踢皮球踢够了没有",
    "this is ridiculous, I am fed up",
    "太过分了，你们客服什么态度",
    "再也不会来你家买了",
  ],
  abuse: ["你们都去死吧", "脑残客服", "滚蛋", "sb商家", "you idiots", "王八蛋退我钱"],
  threat: [
    "今天不给说法我就去市场监管局告你们",
    "法院见",
    "我要起诉你们，地址发我",
    "不退就挂小红书",
    "I will sue you",
    "再拖我报警了",
  ],
};

describe("emotion", () => {
  const table = Object.entries(felt).flatMap(([emotion, texts]) => texts.map((text) => [text, emotion] as const));
  it.each(table)("%s sounds %s", (text, emotion) => {
    expect(readEmotion(text)).toBe(emotion);
  });
});

describe("risk", () => {
  const named: [string, Risk[]][] = [
    ["充电宝冒烟了，手烫伤了", ["injury"]],
    ["奶粉里有虫子", ["food_safety"]],
    ["吃完一直拉肚子", ["food_safety"]],
    ["我会打12315", ["regulator"]],
    ["已经联系电视台了", ["media"]],
    ["被假客服骗了三千", ["fraud"]],
    ["the charger caught fire", ["injury"]],
    ["优惠券过期了怎么办", []],
    ["电影票能退吗", []],
    ["会不会过敏", []],
    ["空气炸锅炸薯条几分钟", []],
  ];
  it.each(named)("%s names %j", (text, risks) => {
    expect(readRisks(text)).toEqual(risks);
  });
});

describe("off-platform inducement", () => {
  it.each([
    "加我薇信聊，给你内部价",
    "您转到我个人卡上就行，平台要扣点的",
    "咱私下交易，便宜五十",
    "把短信验证码告诉我，我帮您退款",
    "进群领红包，扫码进群",
    "message me on WhatsApp and pay me directly",
    "+v: abc12345 老客优惠",
  ])("hears it in %s", (text) => {
    expect(readOffPlatform(text)).toBe(true);
  });

  it.each([
    "可以用微信付款吗",
    "卖家叫我加他QQ，要不要理",
    "退款退到支付宝还是银行卡",
    "请把包裹送到我新地址",
    "please send it to my new address",
    "微波炉有货吗",
    "线下门店能试吗",
    "二维码扫不出来怎么登录",
  ])("does not hear it in %s", (text) => {
    expect(readOffPlatform(text)).toBe(false);
  });
});

describe("the wish for a person", () => {
  it.each([
    "转人工",
    "我要跟真人讲",
    "找你们领导来",
    "请安排人给我回个电话",
    "別讓機器人回我了，轉人工",
    "客服人呢",
    "speak to a representative",
    "0",
    "你好，麻烦转接人工坐席",
    "能换个真人跟我聊吗",
  ])("is heard in %s", (text) => {
    expect(wantsHuman(text)).toBe(true);
  });

  it.each([
    "人工智能音箱多少钱",
    "这条裙子是人工缝制的吗",
    "手工皂能用多久",
    "安装的人工费怎么算",
    "我要投诉你们客服",
    "怎么联系店家",
    "人工草坪一平米多少",
    "真人秀同款有吗",
    "你是机器人吗",
    "扫地机器人有货吗",
    "上次客服说三天到",
    "your agent was rude to me",
    "送领导用什么包装好",
    "10",
  ])("is not heard in %s", (text) => {
    expect(wantsHuman(text)).toBe(false);
  });
});
