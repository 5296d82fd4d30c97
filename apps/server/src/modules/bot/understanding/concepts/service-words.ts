import type { ConceptWords } from "./read-concepts.ts";

/** After-sales, quarrels, accounts and the merchant's own business. */
export const serviceWords: ConceptWords = {
  return:
    "退货/退/退掉/退了/退回去/退回/寄回/寄回去/退换/退货申请/想退/要退/能退/退吗/退不/给退/return/returned/returning/send back/send it back/send this back/sending back/还给你们/还回去/退还商品/退掉它/还回/退单/hand back/give it back/take back/returns/mail back/bring it back/寄还/寄还你们/还给/退还你们",
  steps:
    "流程/步骤/怎么操作/怎么弄/怎么办理/怎么申请/第一步/下一步/操作/怎么办/怎样/如何/怎么做/怎么走/step/steps/process/how do i/how to/what do i/how can i/instructions/procedure/怎么搞/咋弄/咋整/先干啥/先做什么/下一步干/填哪/填到/go about/form/option/start a/where do i start",
  no_reason:
    "七天/7天/无理由/七日/7日/7天无理由/七天无理由/八天/超过七天/一个礼拜/一周内/期限/不喜欢/不想要/seven day/7 day/seven days/no reason/without a reason/without reason/return policy/return window/don't like/didn't like/第九天/第八天/十天/几天内/天内/过期限/changed my mind/don't want/too late/how many days do i have/final sale/not faulty/simply/nothing wrong",
  opened:
    "拆封/拆/拆了/拆开/开封/开了/打开过/试/试了/试用/试穿/试过/用过/用了一次/穿过/洗过/洗了/激活/吊牌/标签/剪了/剪掉/撕/包装丢/塑封/opened/open/unsealed/tried/tried it/tried on/used/used once/worn/washed/tags/tag/seal/activated/拆掉/拆了包装/膜撕/撕了膜/标签剪/剪标/试色/用过两次/穿了一天/开机用/unboxed/unboxing/took the tags/wore it/read it/sticker/label removed",
  exchange:
    "换货/换/换个/换一个/换新/换大/换小/调换/换码/换一件/换双/换一双/换台/换成/换别的/重新寄一个/给我换/包换/exchange/exchanging/swap/replace/replacement/trade for/different size/different colour/换双新/换尺码/换尺寸/调个/换一款/互换/更换商品/change these/another one/bigger pair/switch it/send me a new/different one",
  ill_fit:
    "小了/大了/不合适/不合身/不合脚/挤脚/紧了/短了/长了/穿不下/穿不了/太小/太大/偏小了/买小/买大/too small/too big/too large/too tight/doesn't fit/wrong fit",
  quality:
    "质量/质量问题/坏/坏了/坏的/故障/毛病/瑕疵/问题/有问题/次品/残次/不良/开不了机/不能用了/用不了了/不好用/失灵/不灵/失效了/掉色/褪色/起球/开胶/开线/脱线/断/断了/漏水/漏气/异味/臭/杂音/没声音/不亮/不转/不制冷/不加热/死机/黑屏/花屏/闪屏/亮线/坏点/充不进/充不上/充不了/不充电/发热/发烫/掉漆/掉渣/生锈/脱皮/掉毛/缩水/划痕/卡顿/松动/涂层/做工/线头/断裂/失效/defect/defective/faulty/fault/quality/stopped working/doesn't work/not working/won't turn on/won't charge/won't start/broke/breaks/broke down/leaks/leaking/faded/flicker/flickers/scratch/noise/smell/overheat/dead/malfunction/hole/loose/peeling/rust/zipper/脱落/糊底/糊了/没声/无声/掉了/散架/关机/自动关机/不响应/没反应/不工作/不运转/烧了/烧坏/断电/短路/接触不良/开裂/裂缝/起皮/起泡/鼓包/褪/染色/串色/抽丝/勾丝/变黑/变黄/氧化/刺鼻/味道大/噪音大/漏油/渗水/进水/模糊/糊的/重影/卡住/转不动/按不动/拧不开/合不上/对不齐/歪/掉底/断底/断跟/磨脚/扎人/结块/沉淀/变味/毛边/毛刺/瑕/起毛/snap/snapped/came off/fell off/fell apart/falling apart/falls apart/rip/rips/tear/tore/tears/burned out/burnt/peel/rusty/blurry/crack/cracks/uneven/wobbly/jammed/won't close/doesn't close/undone/split/splitting/shrank/shrunk/stain/stained/no sound/won't heat/not cooling/doesn't respond/defects/useless after/died/dies/switches itself/turns itself/not charging/stopped/塌了/坐塌/冒火花/冒火星/火花/生锈了/断裂了/断了才/collapsed/stopped spinning/spinning",
  used_time:
    "用了/刚用/用不到/没用几天/用两天/第一次用/用了几天/才用/没几天/不到一个月/不到一周/没多久/after a week/after a few days/first time/after one/a few days/months/才戴/才三天/三天就/两次就/a couple of uses/two uses/second use",
  missing:
    "少/少了/少发/漏发/漏/缺/缺少/缺了/没有给/没给/没放/没发/没在/没装/没看见/不全/不够/只有/只到/只收到/少一个/短缺/空包/missing/not included/wasn't included/incomplete/only received/only got/was not in/not in the box/short/left out/少俩/短了/缺个/没配/没带/没附/没给我/不齐/不见了一/short one/forgot to put/forgot to include/not all/part missing/without screws/only sent/half of/doesn't include/there are five/count",
  wrong_item:
    "发错/错发/发成/寄错/寄成/寄来/发来/给错/不对/不是我/不是我买的/不是我要的/拿错/发的是/收到的是/来的是/不是我拍/wrong item/wrong one/wrong colour/wrong color/wrong size/different item/wrong model/sent me/not what i ordered/someone else's/发了个/你们发/给发/给寄/发错了/寄错了/不是这个/不是这款/来了个/给我的是/型号给错/not the item/not the one/wrong shade/different product/i'd asked for/gave me/the label says/发反/弄反/给反/不配套/寄错的/mixed up/opposite",
  install:
    "安装/装/装机/上门装/装一下/装上/打孔/辅材/挂墙/调试/组装/移机/拆装/装好/装的/谁来装/安装费/师傅/工人/install/installation/technician/assemble/assembly/mount/fitter/installer/set up/fitting/窗帘装/装上去/装到/上墙/装灯/装热水器/装空调/固定/打洞/接线/接水/接管/拆旧/师傅来/来人装/fit/fitted/hang/hang up/put up/connect/connected/put together/come and fit/assembled/mounting/setup",
  warranty:
    "保修/质保/联保/三包/保修期/质保期/过保/在保/延保/保修卡/报修/维修/维修点/修/修理/修好/寄修/返修/返厂/管吗/还管/保多久/保几年/包修/保不保/保固/能修/网点维修/warranty/guarantee/covered/cover/repair/service centre/service center/fix it/under warranty/guaranteed/鼓包/保凭/保修凭/质量保证/返修率/售后点/维修站/能管/管不管/免费修/免费换/给修/维修费/repair shop/servicing/serviced/service it/labour covered/after six months/next year/proof of purchase/free repair",
  insurance: "运费险/退货险/保险/理赔/赔付/insurance/freight insurance/运险",
  who_pays:
    "谁出/谁承担/谁付/谁掏/谁来付/自己出/自己掏/我出/自掏/承担/你们出/商家出/要我出/垫付/报销/自己付/自费/到付/掏/who pays/who covers/pay for/do i have to pay/cover the/at my cost/my expense/free return/responsible for/谁来掏/谁给/你们给不给报/给报/报不报/谁负责运费/我掏/掏钱/谁的错/foots/foot the bill/bill for/reimbursed/free of charge/charged for/will you pay/take the shipping out",
  compensate:
    "赔/赔偿/赔付/赔多少/怎么赔/补偿/赔我/退一赔三/三倍/假一赔十/十倍/索赔/compensate/compensation/damages/reimburse/claim",
  genuine:
    "正品/真货/真假/真的吗/保真/正版/原装/原厂/行货/国行/正规/靠谱/可靠/官方/旗舰店/专卖店/自营/授权/授权书/品牌方/经销商/代理商/资质/专柜/验货/验真/验证/鉴定/防伪/防伪码/序列号/sn码/真伪/渠道/货源/保证/authentic/genuine/original/legit/official/authorised/authorized/authenticity/certificate/serial number/real thing/licensed/reseller/dealer/直营/厂里/正规渠道/进货/货真价实/吊牌真/品牌自己/承认/real one/genuinely/certified/approved/manufacturer/brand itself/hologram/official channel/authentic goods/brand's counter/the brand/是真是假/真是假/经销/资格证/endorse/endorsed",
  fake: "假/假货/假的/冒牌/仿/仿品/仿的/高仿/山寨/盗版/a货/翻新/水货/二手/不是真的/不是正品/假冒/莆田/冒充正品/fake/counterfeit/knockoff/knock off/replica/imitation/pirated/not real/not genuine/bootleg/refurbished/仿制/仿货/赝品/贴牌/莆田货/莆田的/做得太假/假酒/假鞋/copies/copy/fakes/bogus/not the real/phony/dupe/passed off/翻版/看了说/不是真货/识别不了/认不出/verified fake",
  suspect:
    "怀疑/感觉/好像/是不是/会不会/不会是/疑似/看着像/像是/一看就是/查不到/查出来/验了/验出来/鉴定没过/对不上/pretty sure/i think/seems/looks like/clearly/suspect/suspicious/怎么看都/不像/看不出/我怀疑/查出来是/查了是/obviously/i doubt/suspicion/proves/prove/判断/鉴别/懂行/expert",
  received: "收到/收到的/到手/拿到/买到/寄来的/到货了/收到货/我收到/拿到手/received/got/arrived/i got/came",
  described:
    "描述/宣传/页面写/写着/写的/标题/详情页/图片/图上/图/照片/介绍/广告/主播/直播间/直播/说好/说的/标称/号称/吹/承诺/宣称/标注/description/described/advertised/advertising/ad/photo/photos/picture/pictures/listing/claimed/page says/streamer/image/页面/详情/宣传册/视频里/直播时/口头说/说明上/标注的/标着/标多少/标1/标2/实测/实际才/实际上/宣传的/exaggerates/promised/lied/video/claims/says it/in real life/showed/shown/stated/as listed/pictured",
  mismatch:
    "不符/不一样/不一致/不同/对不上/货不对板/色差/差太多/差很多/差距/两个样/两样/相差/不是/其实是/结果是/虚假/夸大/虚标/误导/骗/不像/假宣传/缩水/差太远/not match/doesn't match/not as described/misleading/different from/nothing like/not as advertised/looks different/false/两码事/两种东西/不是一回事/不是那回事/完全不同/根本不是/差一截/缩小/小一圈/薄得/少斤/不足量/不够量/照骗/isn't what/wasn't what/not what/not the same/nothing like what/differs/off in/isn't there/smaller than/thinner than/it isn't/doesn't do what",
  seller:
    "商家/卖家/店家/店主/店铺/店/这家店/掌柜/对方/他们/厂家/老板/seller/shop/store/merchant/vendor/shopkeeper/店里/店员/商铺/小店/这店/那家/供货商/store owner/shop owner/the store/retailer/trader/dealer's",
  agent: "客服/服务人员/工作人员/人员/售后人员/agent/representative/customer service/support/staff/rep",
  contact:
    "联系/联系不上/沟通/对话/说话/聊/发消息/私信/留言/咨询/找客服/打电话/问店家/直接说/contact/reach/get hold of/message/call/talk to/get in touch/ask the seller/喊/怎么喊/问卖家/跟店家/@/打给/通话/联系办法/说上话/get through/speak with/talk with/write to/chat with/phone line/email address/get hold",
  no_reply:
    "不回/不回复/没回/没回复/没人回/不理/不理人/没人应/没人理/不应/半天不/已读不回/未读/不在线/没反应/不吭声/失联/装死/没人接/打不通/doesn't reply/not reply/no reply/no response/didn't answer/not answering/ignores me/isn't answering/nobody replied/hasn't replied/没个回的/没一个回/没声音了/装看不见/离线/自动回复/挂着/gone quiet/doesn't pick up/won't answer/nothing back/no one replies/heard nothing/nobody got back/没有回我/没回我/isn't replying/not responding/isn't responding/why does the seller not",
  attitude:
    "态度/态度差/态度不好/骂/骂人/辱骂/骂我/羞辱/侮辱/威胁/骚扰/说话难听/爱答不理/敷衍/推脱/不耐烦/冲/凶/挂电话/阴阳怪气/怼/rude/insulted/attitude/harass/harassing/threaten/swore/impolite/disrespectful/yelled/hung up/abuse/没礼貌/难听/欺负/凶我/冷漠/吼/爆粗/脏话/差劲/treats/treated/bad language/swore at/abusive/threatened/dishonest/bad service/大呼小叫/大吼/吼叫/嚷/阴阳/behaviour/behavior/behaved/manners",
  complain:
    "投诉/举报/反映/反馈/维权/告/告他/意见/检举/差评/complain/complaint/complaints/report/file a complaint/feedback/告状/实名举报/曝光这家/说个事/反应个事/评评理/grievance/lodge/speak up/report a/report bad/reported/negative feedback",
  intervene:
    "介入/平台介入/出面/官方/仲裁/裁决/纠纷/调解/评理/主持公道/平台管/平台处理/客服介入/小二介入/平台帮/平台能/你们官方/求平台/让平台/step in/intervene/mediate/dispute/escalate/arbitration/platform help/platform/marketplace/公断/公道/平台来/平台客服/官方客服/裁一下/judge/get involved/neutral/force the seller/sort it out/third party/marketplace to",
  refuse_service:
    "拒绝/不同意/不给退/不退/不肯/死活不/不处理/不管/不认/不承认/耍赖/推/推卸/驳回/被拒/拒了/驳回了/拖着/拖/不给/不解决/谈不拢/没谈成/协商不/没结果/协商/谈/关闭了/跑路/refuse/refused/refuses/rejected/rejects/won't/denied/denies/ignore/ignores/no agreement/can't agree/declined my/不松口/掰扯/扯皮/不配合/不合作/玩消失/耍无赖/不认账/没商量/谈了几/谈不下/不给解决/turned down/turning down/cooperate/won't cooperate/not willing/isn't willing/declined/no solution/going in circles/refuses to/还不给/拒绝售后/不肯退货/各执一词/各说各的/拒绝两次/refuse my",
  verdict:
    "处理结果/这个结果/这结果/结果不/对结果/判决/判/判定/判我/裁定/裁决/仲裁结果/判责/决定/结论/判给/支持商家/支持卖家/偏袒/败诉/输/赢/decision/ruling/outcome/result/verdict/judgement/judgment/resolution/dismissed/判完/裁定书/判法/裁的/结案/final/sided with/lost the case/you sided/judged/介入结果/平台裁决/偏向卖家/偏向商家/verdict was",
  disagree:
    "不服/不满意/不满/不认可/不接受/不公/不公平/不合理/有异议/不同意这/凭什么/不认/不对/错误/偏/disagree/don't agree/unfair/don't accept/not satisfied/contest/object/wrong decision/没法认/判错/太草率/站不住/不成立/object to/challenge/ignores the facts/overlooked/make no sense/wrong/refuse to accept/不服气/不服结果/异议/提出异议/偏向/偏向商家/was wrong",
  appeal:
    "申诉/上诉/复核/复审/重审/重新审/重新判/再审/再申请/翻案/重新处理/再复核/补充证据/新证据/复议/appeal/review again/reconsider/reopen/new evidence/second review/往上诉/推翻/复查/二次处理/换人处理/再看看/上一级/撤销决定/再提/overturn/second opinion/senior/reopened/additional proof/look again",
  case_no:
    "投诉单/举报单/纠纷单/工单/投诉的/我的投诉/投诉了/投诉进度/案件/介入单/维权单/提交的投诉/my complaint/my case/my ticket/my dispute/filed/complained/ticket/case/那个单子/我的维权/反映的事/介入的单/我报的/纠纷/投诉那个/举报了/my report/reported/the dispute/my grievance/filed a",
  feedback_time:
    "答复/回复/有回复/有结果/出结果/有说法/说法/给结果/处理完/解决/有消息/进度/进展/出结论/时限/受理/处理好/反馈结果/没动静/没消息/没人联系/hear back/resolved/progress/any news/decided/look at/respond/response/结论/下文/准信/办结/办完/处理到哪/走到哪步/受理了没/settled/settle/dealt with/verdict/movement/picked up/stage/processing time/got back to me/decision time/decide/conclusion/何时能/handled/going to be handled",
  off_channel:
    "加微信/微信/加v/加qq/qq/私下/线下/私聊/转账/银行转账/二维码/扫码/收款码/链接/网址/站外/平台外/不走平台/绕过/绕开/返现/返钱/好评返/个人账户/私人/定金打/验证码给/别的网站/企业微信/企鹅/whatsapp/telegram/wechat/outside/off platform/wire/directly/qr code/transfer/personal account/zelle/link/scan/私底下/打他卡/打卡上/转给他/转钱/私下把钱/别的软件/加好友/中奖/远程操作/共享屏幕/手续费先/微信上付/内部价/paypal friends/gift card payment/crypto/cash app/private number/private link/another site/another app/privately/bank deposit/own account/走线下/线下买/私下买/给了个银行/银行账号/打钱/venmo/offline/instead of the platform",
  asked_me:
    "让我/叫我/要我/喊我/说走/让加/要求我/引导我/非要我/发给我/对方让/给我发/发了个/asked me/wants me/told me/asks me/want me to/offered me/sent me a/非让我/硬要我/叫我撤/让我下/让我把/要我扫/他说给/他说走/发链接/insist/insists/wants payment/wants crypto/he'd rather/they want/asked to/sent a",
  trust:
    "安全/安全吗/可信/可信吗/能信/能信吗/靠谱吗/靠谱不/是真的吗/骗人/骗局/骗子/被骗/诈骗/要不要给/可以给吗/safe/scam/trust/legit offer/fraud/is this real/放心吗/行吗这样/有没有问题/能给吗/会不会被骗/上当/okay to/is it okay/should i trust/should i share/放心不",
  account:
    "账号/账户/帐号/帐户/登录/登陆/登/登不上/登不上去/登不了/登进/密码/验证码/短信验证码/用户名/注册/绑定/换绑/解绑/找回/锁定/被锁/冻结/被盗/退出登录/原手机/旧号/老号/新号/老号码/换了号/换号/人脸/account/log in/login/password/sign in/sign up/verification code/username/locked/locked out/hacked/reset/passcode/code to my/进不去账号/登进去/封号/被封/号被/短信码/收不到码/异地登录/我的号/sign-in/my login/one time code/text with the code/sim/register/registered/get into my account",
  my_shop:
    "我店/我们店/我的店/我家店/我家/我们家/本店/后台/商家后台/店铺后台/上新/我的商品/我的宝贝/我的链接/链接/顾客/买家/客户/sku/主图/类目/我的产品/店里的/我店里/爆款/新品/会场/招商/my shop/my store/my listing/my product/my products/my item/my items/customers/my customers/buyers/buyer/my page/seller center/我商品/我们商品/我们的商品/我产品/我们产品/本店铺/我宝贝/客人/消费者反馈/入驻/开店/店铺评分/类目运营/上新品/our store/our shop/our listing/our product/our products/shoppers/our goods/my goods/our item/merchants/our customers/the platform says",
  taken_down:
    "下架/被下架/强制下架/下了/被删/删了/屏蔽/被屏蔽/禁售/冻结/降权/搜不到/被撤/撤下/违规/侵权/处罚/恢复/恢复上架/恢复销售/重新上架/判违规/限制展示/taken down/removed/removal/taken offline/suspended/delisted/violation/infringement/restore/banned/blocked/被关/被下/不展示/限制销售/解除处罚/被平台/平台下/误判/重复铺货/恶意投诉/没了链接/pulled/delist/deactivated/hidden/reinstate/violate/policy/penalty/prohibited/gone overnight/delete my",
  review:
    "审核/审/审批/复审/资质审核/送审/过审/不给过/没过/没通过/未通过/打回/被打回/退回来/驳回/不合规/不合格/不过/审核失败/营业执照/执照/授权书/许可证/资质/商标/类目资质/入驻/认证/review/under review/verification/licence/license/business licence/approval/resubmit/documents/总审/审不过/卡审/退了申请/传了三次/证件照/资料/缺授权/检测报告/didn't pass/won't pass/pending review/approved/refused certificate/declined application/turned down/pass the check/the scan/keep rejecting",
  enrol:
    "报名/招商/提报/报活动/参加活动/参加大促/上会场/会场/坑位/报名截止/截止/入选/上活动/参与活动/撤回报名/活动价/sign up/enrol/enroll/enrolment/join/apply for/take part/participate/campaign/提报条件/报上/报不上/名额/坑/选品/首页位/秒杀位/活动报/活动结果/take part in/enter my/registration/register for/eligible/event/back out/get in",
  ship_proof:
    "发货凭证/发货证明/发货截图/底单/揽收凭证/面单/凭证/证明/举证/报备/上传/提交/揽收证明/出库视频/交发货/物流底单/虚假发货/延迟发货/proof/proof of shipment/shipping receipt/evidence/upload/waybill/proof of dispatch/揽收截图/寄件凭证/底单在哪/录单/盖章证明/运单截图/shipping documents/certificate/proof of/documents/contest/prove dispatch/evidence of shipping/late shipment/late dispatch/mistyped",
  page_error:
    "页面/商品页/详情页/打不开/空白/加载不出/加载不出来/显示错误/显示不对/显示错/前台/前端/裂了/乱码/404/报错/崩了/不同步/没同步/没更新前台/0元/下不了单/拍不了/无法下单/不能下单/点不开/page/blank/error/broken page/display/displayed/won't open/load/front end/can't order/cannot order/卡死/点规格/详情乱/页面卡/店打不开/首页打不开/显示售罄/不显示图/下单按钮没/没更新/crash/crashing/bug/can't be opened/white screen/store front/not display/empty page/can't add/size selector/wrong price shown",
};
