import type { CannedReplyImported } from "@recourse/contract";
import type { Api } from "./api.ts";
import { toCsv } from "./to-csv.ts";

type Reply = { title: string; shortcut: string; text_zh: string; text_en: string; group: string };
const say = (title: string, shortcut: string, zh: string, en: string, group = ""): Reply => ({
  ...{ title, shortcut, text_zh: zh, text_en: en, group },
});

/** What every shop's agents say all day; each shop adds a few of its own trade. */
const everyShop: readonly Reply[] = [
  say(
    "首次问候",
    "hi",
    "{{buyer_name}}您好，我是{{shop_name}}客服 {{agent_number}}，您的问题我来跟进，请稍等，我先看一下订单。",
    "Hello {{buyer_name}}, this is agent {{agent_number}} of {{shop_name}}. I am looking at your order now.",
  ),
  say(
    "核实中请稍等",
    "sd",
    "正在为您核实，大约需要 3 分钟，有结果马上回复您，无需一直等候。",
    "I am checking this for you. It takes about three minutes; I will write as soon as I know.",
  ),
  say(
    "告知发货时间",
    "fh",
    "您的订单 {{order_number}} 承诺在 {{ship_by}} 前发出，发出后会第一时间告诉您单号。",
    "Order {{order_number}} is promised to leave by {{ship_by}}. You will have the tracking number as soon as it does.",
  ),
  say(
    "告知快递单号",
    "dh",
    "您的包裹由{{carrier}}承运，单号 {{tracking_number}}，最新进度：{{last_scan}}。",
    "Your parcel travels with {{carrier}}, number {{tracking_number}}. Latest scan: {{last_scan}}.",
  ),
  say(
    "物流停滞致歉",
    "wl",
    "抱歉让您久等了。单号 {{tracking_number}} 的进度偏慢，我已联系{{carrier}}催查，今天 18:00 前给您答复。",
    "I am sorry for the wait. {{tracking_number}} is slow; I have asked {{carrier}} to trace it and will answer by 18:00 today.",
  ),
  say(
    "请发照片",
    "zp",
    "麻烦您拍三张照片：商品整体、问题部位特写、外包装和面单。我核对后马上为您处理。",
    "Please send three photos: the whole item, a close-up of the fault, and the parcel with its label.",
  ),
  say(
    "七天无理由",
    "qt",
    "签收次日起 7 天内，商品完好不影响二次销售即可申请退货，您在订单页点“申请售后”就行。",
    "Within 7 days after delivery you may return goods in resaleable condition; choose after-sales on the order page.",
  ),
  say(
    "退款到账时间",
    "tk",
    "退款 {{order_amount}} 原路退回，通常 1 至 3 个工作日到账；如超过时间没收到，直接找我。",
    "The refund of {{order_amount}} goes back the way it was paid, usually within 1 to 3 working days.",
  ),
  say(
    "开具发票",
    "fp",
    "可以开电子普通发票，请提供抬头和税号，24 小时内发到您的订单页。",
    "We issue electronic invoices. Please give the title and tax number; it appears on the order page within 24 hours.",
  ),
  say(
    "结束语",
    "bye",
    "感谢您的信任。后续有任何问题，报工号 {{agent_number}} 就能找到我。祝您生活愉快！",
    "Thank you. If anything comes up, ask for agent {{agent_number}}. Have a good day!",
  ),
];

const ofTrade: Readonly<Record<string, readonly Reply[]>> = {
  "tea-house": [
    say(
      "绿茶冲泡",
      "cp",
      "绿茶建议 80 至 85 度水温，3 克茶配 150 毫升水，首泡 30 秒出汤，可续 3 泡。",
      "For green tea: water at 80 to 85 °C, 3 g to 150 ml, 30 seconds for the first brew.",
      "售前咨询",
    ),
    say(
      "茶叶保存",
      "bc",
      "未开封避光常温即可；开封后请密封冷藏，三个月内饮用口感最佳。",
      "Unopened: cool and dark. Opened: sealed in the fridge, best within three months.",
      "售前咨询",
    ),
    say(
      "茶具破损补发",
      "bf",
      "茶具运输破损由我们负责，照片核实后今天就为您补发，破损件无需寄回。",
      "Breakage in transit is on us: once I see the photo, a new one leaves today. No need to return the pieces.",
      "售后服务",
    ),
  ],
  "isle-digital": [
    say(
      "配对方法",
      "pd",
      "请先关闭手机蓝牙 10 秒再打开，耳机放回充电盒长按按键 8 秒，灯闪白后重新搜索。",
      "Turn Bluetooth off for 10 seconds; hold the case button for 8 seconds until it blinks white, then search again.",
      "售后服务",
    ),
    say(
      "一年保修",
      "bx",
      "整机自签收起保修一年，非人为故障免费换新，来回运费由我们承担。",
      "One year of warranty from delivery; faults not caused by use are replaced free, freight on us.",
      "售后服务",
    ),
  ],
  "plain-weave": [
    say(
      "尺码推荐",
      "cm",
      "麻烦告诉我身高、体重和平时穿的尺码，喜欢合身还是宽松？我帮您对照尺码表推荐。",
      "Tell me your height, weight and usual size, and whether you like it loose; I will check the chart.",
      "售前咨询",
    ),
    say(
      "羊毛洗护",
      "xh",
      "羊毛请用中性洗涤剂冷水手洗，平铺晾干，不要机洗和暴晒。",
      "Hand-wash wool cold with a mild detergent and dry it flat; no machine, no direct sun.",
      "售前咨询",
    ),
  ],
  "half-acre": [
    say(
      "大件预约送货",
      "yy",
      "大件会由{{carrier}}提前一天电话预约，送到楼下；需要上楼请现在告诉我，我帮您备注。",
      "{{carrier}} calls a day ahead and delivers to your building. Tell me now if it must go upstairs.",
      "售后服务",
    ),
    say(
      "预约安装",
      "az",
      "送达后 48 小时内安排师傅上门安装，费用已含在价格里，请留一个方便的时间。",
      "A fitter comes within 48 hours of delivery, included in the price. Please name a time that suits you.",
      "售后服务",
    ),
  ],
};

/** Brings a shop its canned replies by the product's own import; doing it again changes nothing. */
export async function bringReplies(api: Api, organizationId: string, externalId: string): Promise<number> {
  const rows = [...everyShop, ...(ofTrade[externalId] ?? [])];
  const { created, updated, refused } = await api.post<CannedReplyImported>("/api/replies/import", {
    organizationId,
    csv: toCsv(rows),
  });
  const [first] = refused;
  if (first) throw new Error(`canned replies refused; line ${first.line}: ${first.reason} ${first.value}`);
  return created + updated;
}
