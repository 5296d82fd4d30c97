import type { Chance } from "../lib/seeded-random.ts";

const goods =
  "龙井茶叶 白瓷盖碗 保温杯 羽绒服 跑步鞋 蓝牙耳机 充电宝 电饭煲 儿童书包 机械键盘 防晒霜 瑜伽垫 行李箱 台灯 咖啡豆 登山杖 雨伞 床单 牛奶 猫粮".split(
    " ",
  );
const troubles =
  "没有发货 物流不动了 收到的时候破损 少发了一件 发错颜色 降价了要求补差价 一直没有退款 发票没有开 质量有问题 优惠券用不了 尺码不合适 想要换货".split(
    " ",
  );
const openings = ["您好，", "请问", "麻烦看一下，", "我昨天买的", "上周下单的", "你好 ", "急！", ""];
const answers = [
  "您好，已经为您查询，仓库今天会安排发货",
  "很抱歉给您带来不便，退款会在 3 个工作日内原路退回",
  "请您提供一下订单号和照片，我马上为您登记",
  "已经联系快递公司催促派送，请您耐心等待",
  "可以为您办理退货退款，运费由商家承担",
  "Your refund was approved and will arrive in three working days",
];
const thanks = [
  "好的，谢谢",
  "那我再等等，麻烦尽快处理",
  "什么时候能到账",
  "我要投诉，态度太差了",
  "ok thanks, please refund soon",
  "照片已经发给您了，请审核",
];
const makers = "松风 云岭 青禾 拾光 半夏 鹿鸣 知秋 泊舟 星野 见山".split(" ");

/** Sentences by how often they are said: `common` by everybody, `seldom` once in a thousand, `numbered` in a handful of talks. */
export interface Corpus {
  readonly asked: readonly string[];
  readonly answered: readonly string[];
  readonly closing: readonly string[];
  readonly seldom: readonly string[];
  readonly numbered: readonly string[];
  readonly orderNumbers: readonly string[];
}

const seldomThings =
  "麂皮绒靠垫 珐琅铸铁锅 榫卯积木 檀香手串 苗绣披肩 竹编提篮 沉浸式投影幕 钛合金马扎 羊驼毛围巾 螺钿漆盒".split(" ");

export function writeCorpus(chance: Chance, conversations: number): Corpus {
  const about = (thing: string) => chance.pick(openings) + thing + chance.pick(troubles);
  const orderNumbers = Array.from({ length: Math.ceil(conversations / 4) }, (_, n) =>
    String(20_260_000_000_000 + n * 7919),
  );
  return {
    asked: Array.from({ length: 3000 }, () => about(chance.pick(makers) + chance.pick(goods))),
    answered: answers,
    closing: thanks,
    seldom: seldomThings.flatMap((thing) => Array.from({ length: 20 }, () => about(thing))),
    numbered: orderNumbers.map((number) => `订单号${number}，${chance.pick(troubles)}`),
    orderNumbers,
  };
}

export const questions = {
  common: ["退款", "发货", "物流", "refund", "订单", "照片"],
  two: ["退款 保温杯", "云岭 发货", "补差价 耳机", "青禾 破损", "快递 派送", "松风 羽绒服"],
  three: ["退货 运费 商家", "拾光 咖啡豆 换货", "半夏 跑步鞋 颜色", "订单 照片 登记", "知秋 台灯 优惠券"],
  seldom: ["麂皮绒", "珐琅", "榫卯积木", "檀香", "苗绣", "竹编", "螺钿"],
  seldomWithCommon: ["檀香 退款", "珐琅 破损", "羊驼 换货", "竹编 发货"],
  together: ["“退货退款”", "“今天会安排发货”", "“working days”"],
} as const;
