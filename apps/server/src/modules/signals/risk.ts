import { withoutInnocent } from "./emotion-lexicon.ts";
import { normalForm } from "./normal-form.ts";

export type Risk = "fraud" | "injury" | "food_safety" | "regulator" | "media";

const signs: Record<Risk, readonly RegExp[]> = {
  fraud: [
    /诈骗|骗子|被骗|骗(?:钱|走|了我|我(?:的)?(?:钱|转))|盗刷|被盗(?!版)/,
    /钓鱼(?:网站|链接|短信)|假(?:客服|冒客服|网站|链接|平台)/,
    /(?:冒充|自称)(?:客服|平台|官方|商家|京东|淘宝)|套(?:现|取|路贷)|杀猪盘/,
    /(?:要|让|叫|骗).{0,6}(?:验证码|银行卡密码|支付密码|卡密)|验证码(?:给了|告诉了|发给)/,
    /莫名其妙(?:被)?扣|不是我(?:本人)?(?:下|付|买|操作)的/,
    /\b(?:fraud|scam(?:med|mers?)?|phishing|stolen card|hacked|unauthori[sz]ed (?:charge|payment|transaction)|impersonat)/,
  ],
  injury: [
    /受(?:了)?伤|(?:烫|割|划|扎|砸|刮|咬|炸|灼|烧|冻|夹|摔|压)伤|触电|漏电/,
    /电(?:到|着|了一下)(?!话|影|视|脑|费|池)|(?:^|[^气])爆炸/,
    /(?:电池|手机|充电宝|锅|瓶|玻璃|突然|自己)[^,.。]{0,4}(?:炸|爆)(?:了|裂|开)|起火/,
    /着火|自燃|燃烧起来|冒(?:烟|火)|失火|火灾|流血|出血|骨折|送医|住院|急诊|去(?:了)?医院/,
    /进(?:了)?医院|看(?:了)?医生|缝(?:了)?.{0,2}针|毁容|烂脸/,
    /(?:皮肤|脸|身上|全身|用了?|抹了?|擦了?|穿了?|涂了?|还|就|严重|开始|孩子|宝宝)[^,.。吗]{0,6}(?:过敏|红肿|起疹|起(?:了)?疙瘩|溃烂)(?!.{0,6}(?:吗|么|能用|可以用))/,
    /失明|窒息|卡住喉|中毒/,
    /\b(?:injur(?:y|ed|ies)|burn(?:ed|t) (?:my|her|his|the (?:skin|child))|electric shock|electrocut|caught fire|exploded|explosion|on fire|smok(?:e|ing) (?:came|coming)|bleeding|hospital|allergic reaction|got a rash|cut (?:my|his|her) (?:finger|hand))/,
  ],
  food_safety: [
    /食物中毒|食品(?:安全|卫生)/,
    /吃(?:坏|出|完|了|后)[^,.。]{0,10}(?:肚子|拉|吐|腹泻|虫|异物|中毒|不舒服|进医院|头发|玻璃|铁丝|塑料|一直吐|难受)/,
    /(?:拉|泻)肚子|腹泻|上吐下泻/,
    /(?:有|吃到|发现|里面|喝出|长)[^,.。]{0,4}(?:虫子?|蛆|苍蝇|蟑螂|异物|玻璃碴|玻璃渣|铁丝|钢丝球|老鼠)(?!笔记)/,
    /生(?:虫|蛆)|(?:发|长)(?:霉|毛)|霉变|变质|(?:馊|酸|臭)(?:了|掉|味)/,
    /(?:食品|牛奶|奶粉|零食|饼干|面包|蛋糕|酸奶|饮料|肉|东西|收到|已经|都|早就|买到|是)[^,.。]{0,4}过期(?!时间|怎么|券|积分|红包)(?:了|的|食品)/,
    /过期(?:食品|牛奶|奶粉|零食|产品|商品)|三无(?:产品|食品)/,
    /\b(?:food poisoning|mou?ldy|maggots?|insects? in|bugs? in|hair in (?:my|the) (?:food|soup|cake)|rotten|expired (?:food|milk|product|item|snack)|made (?:me|us|him|her|my \w+) sick|vomit|diarrh)/,
  ],
  regulator: [
    /12315|12345|12300|(?:^|[^\d])315(?:$|[^\d])/,
    /工商(?:局|所|部门|投诉|举报)|找工商|市(?:场)?监(?:管|督)?(?:局|所|总局|部门)/,
    /市场监(?:管|督)|消(?:费者)?协(?:会)?|消委会|消保委|监管(?:部门|局|机构)/,
    /税务(?:局|部门|举报)|偷税|网信办|工信部|公安|派出所|报(?:警|案)|警察|法院|法庭|起诉|诉讼/,
    /律师|仲裁(?:委|机构)|信访|物价局|质监局|药监局|食药监/,
    /\b(?:consumer (?:protection|association|council|rights (?:bureau|agency))|trading standards|regulator|ombudsman|police|court|lawsuit|lawyer|attorney|sue\b|legal action|better business bureau|bbb|tax (?:office|bureau))/,
  ],
  media: [
    /记者|媒体|采访|电视台|报社|(?:上|发|登)(?:新闻|报纸|热搜)|新闻(?:媒体|热线)|曝光/,
    /(?:发|挂)(?:到|上|在)?(?:微博|抖音|小红书|朋友圈|快手|b站|知乎|网上|论坛|贴吧|头条)/,
    /微博(?:见|上见)|大v|网红(?:博主)?曝/,
    /\b(?:journalist|reporter|the (?:media|press|news)|newspaper|tv station|go(?:es)? viral|twitter|tiktok it|post (?:this|it) (?:online|on social))/,
  ],
};

/** Risks a sentence names; each calls for a person at once, whatever else the sentence asks. */
export function readRisks(text: string): Risk[] {
  const normal = withoutInnocent(normalForm(text));
  return (Object.keys(signs) as Risk[]).filter((risk) => signs[risk].some((sign) => sign.test(normal)));
}
