import { clausesOf, normalForm } from "./normal-form.ts";

// Words around 人工 and 真人 that are about goods, work or technology rather than about somebody to talk to.
const innocent: readonly RegExp[] = [
  /人工(?:智能|智慧|湖|草|草皮|草坪|合成|养殖|培育|培植|种植|降雨|耳蜗|泪液|骨|关节|心脏|晶体|流产|授精|呼吸|费|费用|成本|打磨|缝|织|制作|制造|雕|绘|手作|编|采摘|挑选|翻译|色素|香精|甜味|皮革|皮|革|钻石|宝石|琥珀|水晶|珍珠|种|饲料|喂养|驯养|孵|检测|质检)/g,
  /纯人工|是(?:不是)?(?:纯|全)?人工(?:的|做|缝|打|编|织|制|画|绣|刻|剪|种|养|挑)|手工/g,
  /人工(?:做|绣|刻|画|剪|挑|打|组装|包装|分拣|校)/g,
  /(?:安装|维修|上门|换|拆|打孔|移机|清洗|装)(?:的|要|收)?人工/g,
  /真人(?:秀|版|cs|电影|比例|大小|模特|试穿|发丝|头发|假发|同款)|与真人|和真人一样|像真人/g,
  /(?:机器|智能|扫地|炒菜|聊天|玩具|陪伴|编程|乐高|擦窗|变形)机器人|手动/g,
];

const person =
  "(?:人工(?:客服|服务|坐席|座席|台|热线|专线)?|真人(?:客服|服务)?|活人|大活人|真的?客服|坐席|座席|客服(?:专员|人员|代表|主管|经理|小姐姐|小哥哥|小姐|小二|mm|妹妹|同事)?|接线员|话务员|专员|店小二|工作人员|负责人|主管|经理|领导|值班的?|管事的?|能做主的(?:人)?|上级)";
const bring =
  "(?:转接?到?|接入?|接通|换|切换?到?|呼叫|呼|叫|喊|请|派|安排|找|要|连线?|召唤|帮我?找|帮我?转|给我?找|给我?转|给我?接|来个?)";
const filler =
  "(?:我|个|一个|一下|下|你们?的?|咱们|到|给|成|为|位|一位|名|那边|的|您们|贵方|平台|官方|在线|售前|售后|投诉|商家|店铺|店家|电话|后台|真正的?){0,4}";

const requests: readonly RegExp[] = [
  new RegExp(`${bring}${filler}${person}`),
  /(?:我?(?:要|想|想要|需要|希望|得|必须)).{0,4}(?:跟|和|同|与|对|找|联系|咨询|接)?.{0,2}(?:人工|真人|活人|坐席|座席|接线员|话务员)/,
  /(?:跟|和|同|与|找|联系).{0,4}(?:人工|真人|活人|坐席|座席|接线员|话务员).{0,4}/,
  /(?:想|要|能|让我?|可以|我).{0,4}(?:跟|和|与)(?:你们的?|一个|个)?(?:客服|主管|经理|负责人|领导|人)(?:沟通|聊|说|谈|对话|讲|交流|通话|通个?电话)/,
  /^(?:有|还有)?(?:没有|没|木有)?(?:人工|真人|活人|大活人|人工客服|真人客服|真客服)(?:客服|服务)?(?:在?线?|上班)?(?:啊|呀|呢|吗|么|嘛|没|不|谢谢|了|吧)*$/,
  /(?:有没有|有|还有没有|咋没有?|怎么没有?|没有?)(?:个)?(?:人工|真人|活人|大活人|真客服)(?:客服|服务)?(?:在线?|能|可以|来|回|啊|呀|呢|吗|$)/,
  /(?:人工|真人)(?:客服|服务|坐席|台)?(?:在吗|在不在|在么|在哪|在线吗|呢|快来|来一下|出来|接待|处理|解决|回复|谢谢|帮|入口|通道|电话|怎么(?:转|找|联系|接))/,
  /(?:人工){2,}/,
  /(?:有|能有|有没有|可以有|派|安排|来)(?:个|位|一个|一位|名)?(?:客服专员|专员|坐席|座席|接线员|真人|活人|工作人员).{0,4}(?:接待|帮|处理|解决|对接|服务|联系|回复|跟我|和我|能)/,
  /(?:跟|和|与|同|找|请|要|让|要求).{0,6}(?:经理|主管|领导|负责人|专员|坐席|座席)(?:本人)?(?:通话|通电话|对话|沟通|聊|说|谈|讲|接听|接电话)/,
  /^(?:请|直接|赶紧|快|马上|立刻|我选)*(?:转|选|选择|进入|进)?(?:人工|真人)(?:客服|服务)?$/,
  /(?:客服|坐席|座席|接线员)(?:呢|人呢|出来|来人|快来|在哪里?呢|滚出来)$/,
  /(?:让|叫|请|喊|换)(?:你们?|你|您|他)?的?(?:那个|一个|个)?(?:主管|经理|领导|老板|负责人|上级|头儿?|管事的)(?:来|出来|过来|接|跟|和|给|联系|回|处理|说话|听)/,
  /^(?:我)?(?:要|想|要求)?(?:见|找|联系)(?:一下|下)?(?:你们?|您们?)的?(?:主管|经理|领导|负责人|上级|高层)/,
  /(?:安排|让|叫|请|派|麻烦).{0,6}(?:专员|专人|客服|人|经理|主管|负责人|工作人员).{0,6}(?:回电|回个?电话|打(?:个|一个)?电话|联系我|来电|给我?打|致电|跟进|对接|回复我|处理我|接手)/,
  /(?:给|跟)我(?:回|打)(?:个|一个)?电话/,
  /(?:可以|能|能不能|请)(?:给我?)?(?:回电|电话联系我|来电|打(?:个)?电话(?:给我|过来))/,
  /(?:不要|不想|别|别再|不跟|懒得|不愿意?|拒绝|讨厌|烦死).{0,4}(?:跟|和|用|让|听|给我|再)?.{0,3}(?:机器人|机器|自动回复|ai|智能客服|智能助手|电脑)(?:说|聊|回|讲|对话|沟通|扯|了|服务|来|废话|客服)?.{0,3}$/,
  /(?:机器人|ai|智能客服|自动回复|你).{0,6}(?:听不懂|没用|不管用|解决不了|答非所问|不行|太笨|太傻).{0,6}(?:人|客服|人工)/,
  /(?:来|换|给|派|找|叫|要|安排)(?:个|一个|位|名)(?:真|活|会说人话|懂|能解决|能处理|能说话|管事|正常|在线)?的?人(?:来|吧|啊|呀|处理|解决|说话|跟|给|聊|回|帮|行|吗|$)/,
  /^(?:帮|给)?我?(?:接|转|换)(?:个|一个)?人(?:吧|啊|谢谢)?$|换人(?:来|吧|聊|$)/,
  /给个人$|能来个人|来人(?:啊|呀|$)/,
  /(?:还|就)(?:没|没有)(?:个|一个)?(?:活|真)?人(?:能|来|管|理)?(?:吗|么|啊)?$/,
  /是人(?:的话)?(?:就)?(?:出来|说话|回)/,
  /^0$|^按?0转人工|按几.{0,3}人工|(?:搵|揾).{0,3}真人/,
  /(?:zhuan|zh|找|要)?\s*(?:ren\s*gong)/,
  /^(?:zrg|转rg|rg客服|rgkf)$|转人公|人公客服|人工克服|人工客户(?!端)|转人攻/,
];

const english: readonly RegExp[] = [
  /\b(?:talk|speak|chat|connect|transfer|put|get|pass|hand|switch|escalate|forward|route)(?:ing|ed)?\b.{0,24}\b(?:human|person|agent|representative|rep|operator|manager|supervisor|someone real|somebody real|live (?:chat|support)|(?:customer )?(?:support|service)(?: (?:team|agent|rep|representative|person|staff))?|someone|somebody|staff)\b/,
  /\b(?:want|need|like|give me|get me|find me|is there|can i have|may i have)\b.{0,16}\b(?:human|real person|actual person|live person|live agent|real agent|agent|representative|operator|human being|supervisor|manager)\b(?! (?:price|model|bag))/,
  /\b(?:not|no|stop|enough|hate|without|instead of)\b.{0,20}\b(?:bot|robot|chatbot|machine|automated|ai)\b.{0,30}\b(?:human|person|someone|agent|people)\b/,
  /^(?:human|agent|representative|operator|real person|live agent|live person|live chat|customer service|customer support|manager|supervisor|speak to human|support agent)(?:,? ?(?:please|pls|now|plz|thanks))?[.!\s]*$/,
  /\b(?:any ?one|anybody|someone|somebody|person|human)\b.{0,8}\b(?:real|human|alive)\b/,
  /\b(?:real|actual|live) (?:human|person|agent)\b.{0,20}(?:please|now|here|there|\?|$)/,
  /\b(?:don'?t|do not|not)\b.{0,12}\b(?:talk|speak|chat)(?:ing)? (?:to|with) (?:a |this |the )?(?:bot|robot|machine|chatbot|ai)\b/,
  /\b(?:can|could|may|will|would|is there)\b.{0,12}\b(?:human|(?:real |actual |live )person|real agent|live agent|(?:an? )?(?:human )?(?:agent|representative|operator))\b.{0,6}\b(?:help|assist|answer|talk|speak|call|here|available|take over)\b/,
  /\b(?:have|ask|let)\b.{0,10}\b(?:someone|somebody|an agent|a person|a manager|your manager|a human)\b.{0,10}\b(?:call|phone|ring|contact)\b/,
  /\bcall me back\b/,
];

// Talk about an agent or a shop is no request for one.
const aboutOthers: readonly RegExp[] = [
  /(?:你们?的?|店里?的?|店铺的?|商家的?|卖家的?|这个?|那个?|昨天的?|上次的?|平台的?|某个?)?客服(?:的)?(?:态度|服务(?:态度|太|很|差)|骂|说|讲|告诉|答应|承诺|让我|叫我|爱答|不理|不回|没人|没回|半天|一直|都不|太|很|真|好|敷衍|推|骗|辱骂|电话(?:是)?多少|上班|工作时间|几点|名字|工号|是(?:谁|哪)|给我)/,
  /(?:要|想|我要|我想|怎么|如何|去哪|在哪)?(?:投诉|举报|告|骂|表扬|夸|评价|点赞|反映)(?:一下|下)?(?:你们?|店铺?|商家|卖家|这个?|那个?)?的?(?:那个)?(?:客服|主管|经理|专员|人工)/,
  /(?:联系|找|咨询|问).{0,2}(?:店铺|店家|商家|卖家|店主|这家店|那家店)/,
  /(?:联系|找)不(?:到|上|着)|(?:联系|问|找|咨询|加)(?:过|了)/,
  /(?:安装|维修|配送|送货|上门)(?:师傅|人员|工人|专员)|快递(?:员|小哥|客服)|物业经理/,
  /项目经理|银行|假客服|冒充|自称/,
  /(?:给|送)(?:领导|经理|客服|主管)(?:用|的|送|买|挑|选|带|点)|送领导|年会/,
];
const aboutOthersEnglish: readonly RegExp[] = [
  /\b(?:your|the|an?|this|that) (?:agent|rep|representative|manager|staff|support)\b.{0,12}\b(?:was|is|were|told|said|promised|rude|ignored|hung|lied|gave|never|did|has)\b/,
  /estate agent|cleaning agent|travel agent|human hair/,
  /human size|operator manual/,
];

/** Whether this sentence asks for a person. Wrong alarms cost a buyer nothing but a queue; misses cost their trust. */
export function wantsHuman(text: string): boolean {
  const normal = normalForm(text).trim();
  if (requestIn(normal.replace(/[\s,.!?;。、~…:"'“”‘’()]+/g, ""), normal)) return true;
  return clausesOf(normal).some((clause) => requestIn(clause.replaceAll(/\s+/g, ""), clause));
}

function requestIn(joined: string, spaced: string): boolean {
  const plain = innocent.reduce((text, phrase) => text.replace(phrase, ""), joined);
  const chinese = !aboutOthers.some((other) => other.test(plain)) && requests.some((request) => request.test(plain));
  return (
    chinese ||
    (!aboutOthersEnglish.some((other) => other.test(spaced)) && english.some((request) => request.test(spaced.trim())))
  );
}
