import type { GroupKind, OfficeHours, StaffRole } from "@recourse/contract";
import { clothingShop } from "./merchants/clothing/index.ts";
import { digitalShop } from "./merchants/digital/index.ts";
import { homeShop } from "./merchants/home/index.ts";
import { teaHouse } from "./merchants/tea/index.ts";
import type { Moments } from "./moments.ts";
import type { ShopRows } from "./rows.ts";

export interface Member {
  readonly login: string;
  readonly name: string;
  readonly role: StaffRole;
  /** 工号; managers have none. */
  readonly number?: string;
  readonly groups: readonly GroupKind[];
  readonly capacity?: number;
}

export interface Shop {
  readonly externalId: string;
  readonly name: string;
  readonly nameEn: string;
  readonly about: string;
  readonly hours: OfficeHours;
  readonly staff: readonly Member[];
  readonly rows: (when: Moments) => ShopRows;
}

const week = [1, 2, 3, 4, 5, 6, 7];
const open = (weekdays: readonly number[], from: string, to: string): OfficeHours["windows"] =>
  weekdays.map((weekday) => ({ weekday, from, to }));

export const platformName = "有据商城";

export const platformHours: OfficeHours = {
  windows: open(week, "00:00", "24:00"),
  welcome: "您好，这里是有据商城平台客服，全天在线。请告诉我们订单号和遇到的问题，我们来跟进。",
  welcomeEn: "Hello, this is the platform's service, open around the clock. Tell us the order and what went wrong.",
};

export const platformStaff: readonly Member[] = [
  {
    login: "platform-8001",
    name: "顾言",
    role: "platform_agent",
    number: "8001",
    groups: ["complaint", "merchant_desk"],
    capacity: 10,
  },
  { login: "platform-8002", name: "乔安", role: "platform_agent", number: "8002", groups: ["complaint"], capacity: 10 },
  { login: "platform-8101", name: "程砚秋", role: "platform_senior", number: "8101", groups: ["complaint", "dispute"] },
  { login: "operations", name: "高岚", role: "operations_manager", number: "8201", groups: ["merchant_desk"] },
  { login: "arbitrator", name: "闻人静", role: "arbitrator", number: "8301", groups: ["dispute"] },
  { login: "legal", name: "戴明", role: "legal", number: "8401", groups: [] },
];

export const shops: readonly Shop[] = [
  {
    externalId: "tea-house",
    name: "山语茶舍",
    nameEn: "Mountain Whisper Tea House",
    about: "自有茶园与茶具工坊，现货 48 小时内从福州发出。",
    hours: {
      windows: open(week, "09:00", "22:00"),
      welcome: "您好，欢迎来山语茶舍。喝什么茶、怎么泡、包裹到哪了，都可以问。",
      welcomeEn: "Welcome to Mountain Whisper Tea House. Ask about teas, brewing, or where your parcel is.",
    },
    staff: [
      { login: "tea-0286", name: "茶舍小颜", role: "merchant_agent", number: "0286", groups: ["presale"] },
      { login: "tea-0391", name: "茶舍阿竹", role: "merchant_agent", number: "0391", groups: ["aftersale"] },
      { login: "tea-manager", name: "店长 白露", role: "merchant_manager", groups: ["presale", "aftersale"] },
    ],
    rows: teaHouse,
  },
  {
    externalId: "isle-digital",
    name: "屿光数码",
    nameEn: "Isle Light Digital",
    about: "耳机、穿戴与电源配件，整机一年保修，24 小时内从东莞发出。",
    hours: {
      windows: open(week, "09:00", "22:00"),
      welcome: "您好，屿光数码客服为您服务。选购建议、参数对比、保修进度都可以直接问。",
      welcomeEn: "Hello from Isle Light Digital. Ask for advice, specifications, or the state of a repair.",
    },
    staff: [
      { login: "digital-2101", name: "数码小澈", role: "merchant_agent", number: "2101", groups: ["presale"] },
      { login: "digital-2102", name: "数码大鹏", role: "merchant_agent", number: "2102", groups: ["aftersale"] },
      { login: "digital-manager", name: "店长 陆森", role: "merchant_manager", groups: ["presale", "aftersale"] },
    ],
    rows: digitalShop,
  },
  {
    externalId: "plain-weave",
    name: "素织间服饰",
    nameEn: "Plain Weave Clothing",
    about: "棉、麻、羊毛的日常衣物，绍兴自有工坊。",
    hours: {
      windows: open(week, "09:00", "22:00"),
      welcome: "您好，素织间在的。尺码拿不准，告诉我身高体重，我帮您看。",
      welcomeEn: "Hello from Plain Weave. Not sure about the size? Tell us your height and weight.",
    },
    staff: [
      { login: "clothing-3101", name: "织间小苒", role: "merchant_agent", number: "3101", groups: ["presale"] },
      { login: "clothing-3102", name: "织间木子", role: "merchant_agent", number: "3102", groups: ["aftersale"] },
      { login: "clothing-manager", name: "店长 苏绣", role: "merchant_manager", groups: ["presale", "aftersale"] },
    ],
    rows: clothingShop,
  },
  {
    externalId: "half-acre",
    name: "半亩家居",
    nameEn: "Half Acre Home",
    about: "小家电与实木家具，大件送到楼下，佛山发货。客服工作日在线。",
    hours: {
      windows: open([1, 2, 3, 4, 5], "09:00", "18:00"),
      welcome: "您好，半亩家居客服工作日 9:00 至 18:00 在线，其他时间请留言，上班后第一时间回复您。",
      welcomeEn:
        "Hello from Half Acre Home. We are here on weekdays from 9:00 to 18:00; leave a message at other times.",
    },
    staff: [
      { login: "home-4101", name: "半亩阿禾", role: "merchant_agent", number: "4101", groups: ["presale"] },
      { login: "home-4102", name: "半亩老田", role: "merchant_agent", number: "4102", groups: ["aftersale"] },
      { login: "home-manager", name: "店长 田野", role: "merchant_manager", groups: ["presale", "aftersale"] },
    ],
    rows: homeShop,
  },
];
