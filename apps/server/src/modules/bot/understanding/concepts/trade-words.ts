import type { ConceptWords } from "./read-concepts.ts";

/** Orders, money, promotions and papers. */
export const tradeWords: ConceptWords = {
  buy: "买/购买/买的/买了/购入/入手/拍/拍的/拍了/拍下/下单/下的单/下了单/下单了/刚下/订购/订了/订的/购物/加购/buy/bought/purchase/purchased/order/ordered/ordering",
  order:
    "订单/单子/这单/那单/我的单/一单/该单/订单号/定单/my order/an order/the order/this order/order number/原单/原来的单/那一单/我那单/一笔单",
  just_now: "刚刚/刚/刚才/才/刚下单/刚付款/just/just now/right after",
  mistake:
    "错/错了/拍错/选错/填错/写错/下错/输错/弄错/搞错/点错/选成/拍成/写成/填成/买成/下成/误拍/手滑/手抖/不小心/一不小心/误操作/漏填/漏写/少写/忘填/忘写/忘了写/没写全/多写/打错/mistake/wrong/wrongly/accidentally/by accident/typo/mistyped/meant to/incorrect/forgot to add",
  change:
    "改/修改/更改/改成/改为/改下/改一下/改改/变更/换成/换为/更换/调整/更正/纠正/改到/改回/换一下/更新/修正/改掉/change/modify/edit/update/correct/switch/alter/fix my/调成/调到/调为/挪到/改派/换去/改去/添/添加/amend/redirect/reroute/move it to/add/换个地方/改个地方/换下/追加/补一个/再补/想补",
  address:
    "地址/收货地址/收件地址/住址/门牌/门牌号/楼号/楼栋/单元/小区/街道/邮编/老家/旧地址/新地址/寄到公司/寄到学校/寄去/转寄/改派/收货信息/收件信息/收货人/收件人/联系人/收货电话/address/postcode/zip code/zip/apartment/street/recipient/new place/old place/consignee/房号/房间号/栋/幢/弄/巷/街/号楼/大厦/写字楼/宿舍/校区/单位/办公室/寄到/省份/城市选错/区选错/building number/house number/unit number/flat/house/hotel/city is wrong/door code/surname",
  phone_no:
    "电话/手机号/手机号码/电话号码/号码/联系方式/手机尾号/联系电话/座机/phone number/mobile number/telephone/contact number/number",
  name: "名字/姓名/人名/称呼/name",
  quantity:
    "数量/件数/多买/多拍/买多/拍多/减/减掉/减一/少一件/加一件/多一件/再加/加上/两件/一件/只要/几件/份/quantity/one less/one more/extra one/reduce/add another/two/three",
  cancel:
    "取消/撤单/撤销/撤回/作废/退单/不要了/不想要/不想要了/不要/不买了/不想买/别发了/别发货/别寄/不用发/不需要了/拦截/拦下/截回/追回/拦住/退掉这单/撤了/cancel/cancellation/call off/stop the order/stop the shipment/don't want/no longer need/changed my mind/intercept/don't send/停掉/叫停/不想收/不想等/算了吧/后悔/反悔/截下/截住/召回/关掉/关闭订单/删单/撤了吧/退了吧/withdraw/void/undo/stop it/turn around/turn it around/drop one/halt/叫回/叫回来/撤回来/撤了这单/get rid of/shouldn't have",
  unshipped:
    "没发货/未发货/还没发/没发出/没寄/未寄/没出库/还没寄/没发/发货前/没发走/before shipping/not shipped/hasn't shipped/unshipped/before it ships",
  lookup:
    "查/查询/查看/查一下/查下/看/看看/看一下/看下/找/找不到/找一下/翻/搜/显示/搜不到/看不到/看不见/不显示/没显示/不见了/消失/没了/find/look up/see/view/show/showing/search/disappeared/can't see/can't find/调出/调出来/调取/调一下/点进去/recover/trace",
  history:
    "历史/历史订单/以前的/之前的/去年/前年/上个月/半年前/几个月前/记录/购买记录/交易记录/交易/账单/消费/明细/我的订单/订单列表/列表/买过/买过的/全部订单/快照/交易管理/已完成/回收站/导出/history/past/previous/record/transaction/last year/ago/list/list of/bought before",
  where_ui:
    "在哪/在哪里/哪里/哪儿/在哪儿/入口/从哪/去哪/哪个菜单/哪个页面/点哪/点哪里/怎么找/什么地方/找不着/按钮/where/where do/where can/button/menu/page to",
  pay: "付款/支付/付钱/付/付费/结账/结算/付了/付款时/给钱/买单/收银台/提交订单/交钱/付不/pay/paid/payment/paying/checkout/check out/扣款/刷卡/输密码/指纹支付/刷脸/确认付款/下单付/结算页/pay now/processed/authorised/authorized/pay screen",
  fail: "失败/不成功/不了/没反应/没成功/异常/报错/错误/出错/卡住/转圈/一直转/转圈圈/繁忙/闪退/被拒/拒绝/限额/风控/超时/打不开/跳不了/进不去/没动静/点不动/不通过/白屏/死机/扣不成功/fail/failed/failure/error/declined/rejected/refused/stuck/timed out/timeout/won't load/not working/doesn't work/not going through/insufficient/does nothing/没用/弄不了/处理不了/过不去/跳回/闪退了/弹出/报异常/不让付/不给付/付不成/付不上/识别不了/点烂/网络不给力/could not/turned down/bouncing/crashes/kicks me/unsuccessful/not authorised/won't let me/cannot get past/won't accept/none works",
  paymeans:
    "微信/支付宝/银行卡/信用卡/储蓄卡/花呗/白条/云闪付/银联/余额/零钱/数字人民币/apple pay/google pay/paypal/visa/mastercard/现金/对公/转账/抖音支付/网银/万事达/代付/购物卡/礼品卡/credit card/debit card/bank card/cash/bank transfer/wechat pay/alipay/venmo/klarna/card/银联卡/国外卡/外币卡/农行/工行/建行/招行/美元/港币/刷脸支付/数字货币/afterpay/american express/amex/crypto/bitcoin/foreign card/samsung pay/cash app/cards",
  instalment:
    "分期/分期付款/期/免息/手续费/利息/先用后付/货到付款/先收货/见货/收到货再/到货再付/赊账/定金/尾款/月付/分几期/几期/instalment/installment/interest/pay later/cash on delivery/cod/monthly/pay when/pay on arrival/先享后付/月供/分几个月/三期/六期/十二期/payment plan/half now/spread the cost/per month/installments",
  method:
    "方式/支持/可以用/能用/能刷/能不能用/接受/可用/行不行/有没有/method/accept/support/take/option/available here",
  charged:
    "扣/扣款/扣了/扣钱/扣费/划走/划扣/被扣/扣走/刷了/出账/钱没了/钱少了/余额少/支出/入账/deduct/charge/charged/charges/billed/debited/taken/took the payment/left my account/went out/扣了我/少了钱/钱出去/银行扣/短信提醒扣/支出了/划走了/overcharged/withdrawal/withdrawals/came out/taken twice/they took/扣掉/扣走了/短信说扣/took my money/charged me",
  twice:
    "两次/两遍/两笔/两回/重复/多扣/多付/三次/二次/又付/又扣/再付/一样的/双倍/多收/多刷/twice/double/duplicate/two times/two payments/two charges/identical/three times/again/双份/两份/两条/俩/两个一样/又扣了/再扣/二遍/listed twice/two identical/second payment",
  no_order:
    "没有订单/没订单/没生成/未生成/没出订单/订单没有/没下单成功/还让付/让我付款/待付款/待支付/未付款/未支付/没单/单没有/订单没/没有单/显示未付/订单关闭/no order/without an order/still unpaid/says unpaid/no confirmation/order is missing/order failed/查无此单/没这个单/没认/订单消失/单没了/单也没了/凭空没/交易关闭/显示失败/未到账订单/doesn't exist/awaiting payment/no order to show/cancelled but/显示已取消/变成取消/没下成/没有出单/nothing ordered/no order appeared/never created",
  invoice:
    "发票/开票/开发票/专票/普票/抬头/税号/票据/电子发票/纸质发票/增值税/收据/开公司/报销/报账/换开/开具/invoice/vat/receipt/tax number/reimbursement/fapiao/开张/税票/票面/电子票/纸票/专用票/普通票/凭证/抵税/开票信息/公司名/购方/bill/billing document/tax id/vat id/tax invoice",
  coupon:
    "优惠券/券/红包/抵用券/代金券/积分/京豆/优惠码/兑换码/折扣码/抵扣/抵现/抵现金/卡券/新人券/满减券/购物金/津贴/店铺券/消费券/coupon/voucher/promo code/discount code/points/code/redeem/red packet/满减劵/劵/抵金券/礼券/金币/淘金币/购物津贴/会员券/生日券/会员积分/分够/reward points/rewards/gift voucher/voucher code",
  unusable:
    "用不了/不能用/不可用/没法用/无法使用/使用不了/勾选不上/勾不上/灰色/不生效/没生效/没抵扣/没减/没优惠/不符合/不满足/条件/门槛/过期/失效/无效/领了/怎么用/怎么使用/当钱/当钱花/可以抵/抵多少/can't use/cannot use/invalid/not applicable/won't apply/not valid/expired/conditions/apply/spend/不好使/使不了/不让用/还不减/不减/没便宜/价格没变/没反应啊/不给减/顶掉/领不了/不见了券/换不了/not eligible/rejected/not accepted/doesn't kick in/not coming off/nothing happens/stays the same/not recognised/not recognized/叠着/叠不/不够分/不足/用不掉/用不出去/insufficient/can't be used",
  promotion:
    "活动/优惠/折扣/打折/满减/促销/秒杀/特价/几折/第二件/半价/买一送一/满赠/大促/双11/双十一/双12/双十二/618/年货节/黑五/国庆/元旦/店庆/女神节/周年庆/会场/百亿补贴/聚划算/跨店满减/凑单/换购/降价活动/限时/预售/团购价/拼单/便宜点/有优惠/promotion/promo/deal/discount/sale/offer/black friday/flash sale/spend and save/campaign/special price/特卖/清仓/年中促/年中大促/周末活动/中秋/春节活动/圣诞/情人节/母亲节/拼团/优惠价/福利/立减/几折优惠/满送/买赠/限量/抢购/on sale/on offer/offers/seasonal/anniversary/clearance/cyber monday/deals/bargain/半价吗/buy one get one/bogo",
  price_drop:
    "降价/降了/降/便宜了/更便宜/跌价/跌了/掉价/买贵/贵了/价格变低/变便宜/比我买的/差价/差额/补差/退差/返差/价保/保价/价格保护/差的钱/中间的差/买完就/price drop/price dropped/dropped the price/cheaper/lower price/price went down/gap/price protection/price adjustment/price match/difference back/price difference/on sale now/搞特价/特价了/打折了/便宜80/变了价/跌/亏/亏了/补点/少了三十/前脚买/刚买就/刚买完/retroactively/now it's half/cut the price/price fell/less than i paid/overpaid/lower the price/went on offer/today's price/price goes down/discounted today",
  price: "价格/价钱/多少钱/元/块/块钱/贵/便宜/原价/现价/单价/price/cost/expensive/cheap/money",
  money: "钱/款/金额/资金/货款/money/amount/funds/现金/多的那次/多付的",
  refund:
    "退款/退钱/退我钱/退给我/退回来/退还/退的款/返款/钱退/退的钱/退到/退回到/退我/全额退/退费/把钱退/返还/refund/refunded/money back/reimburse/give my money/退款的/还我/还钱/退回我/给我打钱/打款给我/refunding/paid back/get paid back/returned to me/给我钱/要回来/退给/退款的钱",
  arrive_money:
    "到账/没到账/未到账/到卡/回到/回来/退回/原路/没收到钱/没看到钱/没见到钱/钱呢/钱在哪/credited/show up/shows up/received the money/no money/still no money/没影/没动静退/看不到钱/到账了吗/到哪一步/打钱/还没打/land on/in my account/went through/still hasn't come/回卡/回到卡/回我卡/打到卡/余额没变/no refund/haven't received my refund",
};
