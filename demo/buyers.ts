import type { BuyerRow } from "./rows.ts";

export const demoPassword = "youju-demo-2026";

interface Person {
  readonly name: string;
  readonly phone: string;
  readonly region: string;
  readonly address: string;
  readonly login?: string;
  readonly english?: boolean;
}

/** The cast of buyers by id. Five of them can sign in here; the others came from the marketplace's own app. */
export const buyers = {
  lin: {
    name: "林小满",
    phone: "13812345678",
    region: "浙江省杭州市西湖区",
    address: "文三路 90 号 2 幢 301 室",
    login: "lin",
  },
  chen: {
    name: "陈舟",
    phone: "13900001111",
    region: "上海市徐汇区",
    address: "宜山路 425 弄 8 号 1202 室",
    login: "chen",
  },
  anna: {
    name: "Anna Berg",
    phone: "15011220033",
    region: "北京市朝阳区",
    address: "工体北路 21 号院 3 号楼 1805",
    login: "anna",
    english: true,
  },
  su: {
    name: "苏禾",
    phone: "13567890012",
    region: "四川省成都市武侯区",
    address: "人民南路四段 27 号 5 栋 2 单元",
    login: "su",
  },
  zhao: {
    name: "赵一帆",
    phone: "18610203040",
    region: "广东省深圳市南山区",
    address: "科苑路 15 号 B 座 907",
    login: "zhao",
  },
  tashi: { name: "扎西次仁", phone: "13989001122", region: "西藏自治区拉萨市城关区", address: "北京中路 62 号" },
  guli: {
    name: "古丽娜尔",
    phone: "13999112233",
    region: "新疆维吾尔自治区乌鲁木齐市天山区",
    address: "新华北路 108 号 3 单元",
  },
  hao: { name: "郝建国", phone: "13703310456", region: "河北省石家庄市长安区", address: "中山东路 188 号 6 号楼" },
  meng: { name: "孟晓岚", phone: "13851612098", region: "江苏省南京市鼓楼区", address: "汉中路 140 号 12 层" },
  xu: { name: "许嘉树", phone: "13627105566", region: "湖北省武汉市洪山区", address: "珞喻路 312 号 9 栋 401" },
  tang: { name: "唐可心", phone: "13787319900", region: "湖南省长沙市岳麓区", address: "麓山南路 66 号学生公寓 7 栋" },
  luo: { name: "罗平", phone: "13608512377", region: "贵州省贵阳市南明区", address: "解放路 55 号" },
  fang: { name: "方瑜", phone: "13605713388", region: "浙江省宁波市鄞州区", address: "天童南路 588 号" },
  qiu: { name: "邱若川", phone: "13959204411", region: "福建省厦门市思明区", address: "湖滨南路 89 号 1603" },
  du: { name: "杜明远", phone: "13488880021", region: "陕西省西安市雁塔区", address: "小寨西路 18 号 4 单元" },
  bai: { name: "白桦", phone: "13845017788", region: "黑龙江省哈尔滨市南岗区", address: "西大直街 92 号" },
  an: { name: "安然", phone: "13589106677", region: "山东省济南市历下区", address: "泉城路 26 号 10 楼" },
  jiang: { name: "蒋思齐", phone: "13971045533", region: "江西省南昌市红谷滩区", address: "会展路 999 号 2 期 11 栋" },
  wei: { name: "韦立", phone: "13877154422", region: "广西壮族自治区南宁市青秀区", address: "民族大道 88 号" },
  ge: { name: "葛晴", phone: "13866112299", region: "安徽省合肥市蜀山区", address: "黄山路 451 号 3 幢" },
  ye: { name: "叶知秋", phone: "13798007654", region: "广东省广州市天河区", address: "天河北路 233 号 2501" },
  shen: { name: "沈墨", phone: "13758230099", region: "浙江省温州市鹿城区", address: "车站大道 77 号" },
} as const satisfies Record<string, Person>;

export type BuyerName = keyof typeof buyers;

export const buyerId = (name: BuyerName): string => `B-${name}`;

export const receiverOf = (name: BuyerName) => {
  const { name: person, phone, region, address } = buyers[name];
  return { name: person, phone, region, address };
};

export const buyerRows = (): BuyerRow[] =>
  (Object.entries(buyers) as [BuyerName, Person][]).map(([name, person]) => ({
    externalId: buyerId(name),
    name: person.name,
    phone: person.phone,
    language: person.english ? "en" : "zh",
    ...(person.login ? { login: person.login, initialPassword: demoPassword } : {}),
  }));
