import { normalForm } from "./normal-form.ts";

const messenger =
  "(?:微信|威信|薇信|维信|徽信|微x|v信|v心|vx|v x|wx|wechat|微(?!波|单|商|博|辣|型|针|量)|v(?![a-z\\d])|qq|扣扣|企鹅号?|抠抠|whatsapp|telegram|tg|飞机号|钉钉|支付宝好友|陌陌|手机号私聊)";
const gap = "(?:一下|下|我们?|您?的?|个|你|咱们?|店主|老板|店长|私人|好友|客服|一?个?|到|的|[ :]){0,4}";

// An invitation away from the platform. Gaps are bounded; the reader runs on the normal form.
const inducements: readonly RegExp[] = [
  new RegExp(`(?:加|\\+|➕|添加|家我)${gap}${messenger}`),
  new RegExp(`${messenger}(?:号|号码)?\\s*(?:[:是为=]|同号|同手机|同步手机|就是手机)\\s*[a-z0-9_-]{0,20}`),
  /(?:^|[^a-z])(?:微信|vx|wx|v信|wechat|qq|扣扣)\s*(?:号)?\s*[:是]?\s*[a-z]{0,6}[_-]?\d{5,12}/,
  new RegExp(
    `(?:上|去|到|用|走|留个?|给个?|发个?|交换)${gap}${messenger}(?:号)?(?:聊|谈|说|详聊|沟通|联系|交易|付款|转账|转|付|方便|吧)`,
  ),
  /(?:私下|线下|场外|站外|平台外|平台以外|桌下)(?:里)?(?:直接)?(?:交易|转账?|付款?|成交|联系|聊|谈|给|打|结算|支付|走|买|补)/,
  /(?:不|别|不用|不要|无需|绕(?:开|过)|避开|脱离|离开|跳过)(?:走|通过|经过|在|上)?(?:这个?|本|咱们?)?平台(?!规则|介入|处理)/,
  /(?:走|做)(?:私单|飞单|线下)/,
  /(?:直接|先|你|您|就|可以|麻烦|把?钱|款|定金|货款|差价|尾款|打款|帮忙)?[^退,.。]{0,4}(?:转|打|汇|付)(?:账|款|钱)?(?:给|到|进|至)?(?:我|本人|老板|店主|店长|财务|公司|对公|个人|私人|这个|以下|下面)(?:的|这个|个人|私人|对公)?(?:账户?|账号|支付宝|微信|银行卡|卡号?|卡里|户头|花呗)/,
  /扫(?:一?扫|一下|下)?(?:我|这个?|下面|上面|下方|图片|图中|此|收款|店里)?(?:的|个)?(?:二维码|收款码|付款码|个人码|微信码|收钱码|码)(?:直接)?(?:就|来|进行|即可|可以)?[^,.。吗]{0,4}(?:付|转|支付|加|领|进群|下单)/,
  /(?:点击?|打开|进入?|复制|访问)(?:一下|下)?(?:这个?|下面|下方|以下|我发的?|此)?(?:的)?(?:链接|网址|网站|地址|连接)[^.。]{0,12}(?:银行卡|卡号|密码|验证码|身份证|付款|支付|退款|填|下单|领取|登录)/,
  /(?:下载|安装)[^,.。]{0,8}(?:app|软件)[^.。]{0,10}(?:屏幕共享|退款|会议|理赔)/,
  /屏幕共享/,
  /验证码[^,.。收]{0,3}(?:告诉|发给|报给|念给|给)(?:一下|下)?(?:我|客服)/,
  /(?:提供|报|告诉|发|填|输入)(?:一下|下)?(?:我|您?的?|你的?|给我)?(?:短信)?(?:验证码|银行卡密码|支付密码|cvv|取款密码)(?!收)/,
  /(?:私聊|私信|私我|滴滴我|找我拿|进群|加群|扫码进群|群里)[^,.。]{0,10}(?:返现|优惠|便宜|红包|福利|打折|低价|内部价|免单|下单|有奖|领)/,
  /(?:返现|优惠|便宜|内部价|低价)[^,.。]{0,8}(?:私聊|私信|私我|加群|进群|加v|加微)/,
  /\b(?:add|message|text|contact|reach|msg|find|dm|ping|chat with) (?:me|us) (?:on|at|via|through|in) (?:whatsapp|wechat|telegram|line|signal|instagram|facebook|messenger|skype|my (?:number|phone|email))/,
  /\b(?:my|our) (?:whatsapp|wechat|telegram|line id)\b/,
  /\bpay (?:me|us|the (?:owner|boss)) (?:directly|outside|via|by|through|with|to)/,
  /\b(?:outside|off|without|bypass(?:ing)?|around) (?:of )?(?:the|this) (?:platform|site|app)\b/,
  /\b(?:transfer|send|wire|zelle|venmo|paypal|cashapp) (?:the |your |it )?(?:money |payment |funds |cash |deposit )?(?:directly )?to (?:my|our|the owner'?s?) (?:(?:personal|own|private) )?(?:account|bank|card|paypal|venmo|zelle|wechat|alipay)/,
  /\bscan (?:this|my|the) (?:qr )?code (?:to|and) pay/,
  /\bcheaper if you pay\b/,
];

// A buyer telling, or asking about, what somebody else proposed is a witness and no tempter.
const reported: readonly RegExp[] = [
  /(?:商家|卖家|店家|店主|店铺|客服|对方|老板|他们?|她|骗子|有人|陌生人|主播|快递员?|业务员|自称[^,.。]{0,6})[^,.。]{0,6}(?:让|叫|要求?|说|喊|发|非要|一直|给|引导|诱导|骗|建议|推荐|想|逼)/,
  /(?:被|让|叫|要)(?:引导|诱导|拉|骗)|(?:让|叫|要求|喊|逼|骗|引导)我/,
  /\b(?:seller|shop|store|merchant|agent|he|she|they|someone|somebody|owner)(?: \w+){0,3} (?:asked|asks|asking|told|tells|wants|wanted|said|says|sent|tried|insists|is|keeps)/,
];
const about: readonly RegExp[] = [
  /(?:我)?(?:用|通过|拿|是|从)(?:的)?(?:微信|支付宝|qq)(?:付|支付|买|下|登|绑)/,
  /(?:支持|能用|可以用|可用|接受|开通|绑定|解绑|更换)(?:微信|支付宝|qq)/,
  /(?:安全吗|可信吗|靠谱吗|能信吗|是真的吗|是不是骗|靠谱不|可信不|合规吗|违规吗|违反)/,
  /(?:钱|款)?退(?:回|到|款)?[^,.。]{0,4}(?:微信|支付宝|银行卡)(?!密码)/,
];

/** Whether the speaker tries to lead the other one off the platform: to another messenger, a private payment, a bait link. */
export function readOffPlatform(text: string): boolean {
  const normal = normalForm(text);
  if ([...reported, ...about].some((pattern) => pattern.test(normal))) return false;
  return inducements.some((pattern) => pattern.test(normal));
}
