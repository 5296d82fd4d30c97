import type { ConceptWords } from "./read-concepts.ts";

/** From the warehouse to the door, and what goes wrong on the way. */
export const deliveryWords: ConceptWords = {
  ship: "发货/寄/寄出/寄出来/寄走/发出/发走/发出来/出库/出货/出仓/打包/走货/发/发的/备货/发快递/待出库/待发货/安排发/发掉/ship/shipped/shipping out/dispatch/dispatched/send/sent/sent out/leave the warehouse/leave/go out/goes out/mail/mailed/warehouse/pack/寄得出/寄得走/动身/出单/打单/备好/备货中/post/posting/posted/handed to the courier/ready/out the door/dispatches/release/今儿发/寄给/发来/发给我/安排寄",
  urge: "催/催催/催一下/催下/催单/催发/催促/催件/快点/快些/快一点/加急/尽快/赶紧/赶快/抓紧/优先/插队/急用/急需/急着/着急/急/务必/拜托/求求/太慢/慢死/怎么这么慢/还不/怎么还/咋还/迟迟/一直不/拖/超时/逾期/快递员催/说一声/push/hurry/rush/expedite/speed up/speed/urgent/urgently/chase/overdue/so slow/prioritise/prioritize/too long/faster/quicker/上心/上点心/动一动/前排/插个队/等不及/来不及/再不/别再拖/帮我问问/提醒一下/赶赶/压着/没人理/nudge/get it moving/push it/front of the queue/priority/taking so long/ages/ship it/get it going",
  still_not:
    "还没/还没有/一直没/没动静/都没/没人/迟迟没/仍未/至今/到现在/还是没/still/still not/hasn't/not yet/haven't/nothing yet/还没出/还在备货/还没动/没弄/没影/haven't even/no sign/still on/still just",
  waited:
    "等了/都几天/好几天/好多天/几天了/天了/一个星期了/一周了/两周了/半个月/一个礼拜/这么久/好久/这么多天/多少天了/等太久/days now/for a week/been a week/for days/weeks/waited/waiting/since monday/since/等得/都十天/十天了/一个月了/半个月了/三天了/五天了/四天/七天了/好些天/多日/ten days/two weeks/a month/since yesterday/frozen/all week/ages/three weeks",
  arrive:
    "到/到货时间/送达/送到/到达/收到/收货/到手/拿到/能到/到得了/到吗/收得到/收着/送来/到我这/抵达/arrive/arrives/arrival/get here/be here/reach/receive/delivered by/come/get it/delivery time/delivery date/eta/到家/到我家/到我手/到不/到货/几天到/得到/送得到/来得及/赶得上/赶上/到达时间/get to me/reach me/be home/come today/in time/drop off/几天签收/几天能签收/到我手里/get to/by when",
  not_received:
    "没收到/没拿到/没见到/没看到/没看见/没到/没有收到/未收到/没见着/找不到包裹/不见了/没取/没领/啥也没有/什么都没有/没我的/没有我的/拿不到/没影/没东西/没货/未见/didn't receive/never received/not received/haven't received/didn't get/nothing here/nothing/have nothing/not here/isn't here/don't have it/empty/missing/空空的/没我的件/手里空/没拿着/拿不着/不在/no package/no parcel/got nothing/not got it/isn't mine/no record/gone/not in the/没到我手/没我快递/没我包裹/not in the lobby/nowhere",
  signed:
    "签收/已签收/代签/妥投/本人签收/代收/已收货/已取件/已投柜/已完成/签了/送达了/确认收货/被签/冒领/显示送达/投递成功/放门口/放到门口/门卫/signed/signed for/delivered/marked as delivered/handed to/says delivered/marked delivered/proof of delivery/left at/签了字/签字/收件成功/派送成功/投柜/已投/显示收/代领/取走/被取/marked complete/supposedly delivered/says collected/left outside/left it/signature/says signed/dropped at/完成了/显示完成/已取走/被取走/收件人签",
  locker:
    "驿站/快递柜/丰巢/菜鸟/自提/自提点/代收点/取件码/柜子里/前台/门卫/物业/邻居/门口/保安/信箱/locker/pickup point/pick up point/front door/porch/doorstep/neighbour/neighbor/mailbox/doorman/reception/柜子/快件柜/储物柜/保安室/门房/前台代/小卖部/便利店/mailroom/concierge/lobby/gate/safe place",
  parcel:
    "快递/包裹/件/物流/货/我的件/快件/邮件/东西到/运单/单号/快递单号/物流单号/运单号/物流号/parcel/package/shipment/delivery/tracking/tracking number/courier",
  track:
    "到哪/到哪了/到哪里/到哪儿/走到哪/哪了/在什么位置/位置/在哪个城市/到什么地方/物流信息/查物流/查快递/轨迹/进展/走到/什么地方了/哪个站/现在在哪/运到/送到哪/track/tracking link/whereabouts/where is/where's/which city/location/status/got to/status of/走到哪儿/到啥地方/走哪了/在谁手里/哪一站/路线/到哪一步/运送情况/跑哪/在哪呢/出省/进度如何/progress of/how far/follow my/update on/on the truck/on the map/who has my/news on",
  stuck:
    "不动/没动/没更新/不更新/未更新/停/停在/停滞/卡/卡在/卡住/滞留/没变化/没变/不变/不走/没刷新/没进展/没有记录/没信息/没有信息/查不到/无记录/没有物流/查无/没揽收/断了/没下文/没后续/没消息/一直显示/还在/一直在/更新/not updated/no update/no updates/hasn't moved/not moving/stuck/hasn't changed/no movement/not found/no information/stalled/stopped updating/sitting/same place/停更/没动过/没走过/没有走/出不来/蹲/原地/打转/不见动/没影了/没后文/空的/blank/budged/frozen/silence/astray/invalid/pending/still shows/halfway/再无更新/无此件/再没更新/停留在/同一位置/same location/one location/no change",
  hub: "中转/转运/中转站/转运中心/分拨/分拣/中转场/集散/网点/站点/揽收/揽件/已揽/已揽件/运输中/在途/派送中/海关/hub/sorting/sorting centre/sorting center/customs/transit/facility/label created/分拨中心/集散中心/仓库里/站点里/depot/warehouse for",
  lost: "丢/丢了/丢件/弄丢/遗失/丢失/搞丢/不翼而飞/被偷/lost/gone missing/stolen/失踪/没踪影/消失/vanish/vanished/gone astray",
  duration:
    "多久/几天/多长时间/多少天/多少时间/几个小时/多少小时/几小时/几个工作日/要多久/需要多久/多长/几个月/几年/隔多久/how long/how many days/how soon/how many hours/duration/time limit",
  when: "什么时候/啥时候/何时/几时/哪天/几号/什么时间/几点/哪一天/多会儿/多早晚/when/what time/what day/by when/what date",
  deadline_day:
    "今天/明天/后天/今晚/周一/周二/周三/周四/周五/周六/周日/周末/月底/下周/年前/之前/前能/生日/明早/礼拜/星期/today/tomorrow/tonight/monday/tuesday/wednesday/thursday/friday/saturday/sunday/weekend/christmas/before/next week/今儿/明儿/后儿/上午/中午/下午/晚上/这周/本周/周三前/by friday/by wednesday/by thursday",
  carrier:
    "顺丰/圆通/中通/申通/韵达/极兔/邮政/ems/京东物流/京东快递/德邦/百世/菜鸟速递/天天快递/丹鸟/跨越/安能/壹米滴答/什么快递/哪家快递/啥快递/快递公司/哪个快递/哪家物流/什么物流/物流公司/承运/dhl/fedex/ups/usps/sf express/royal mail/carrier/shipping company/which courier/hermes/aramex/极兔速递/邮局/中邮/京邦达/顺丰速运/货拉拉/闪送/冷链/空运/陆运/海运/物流专线/post office/national post/delivery firm/delivery company/shipping service/freight company/by air/by sea/deliver yourselves/别的快递/别家快递/别家寄/快递换/换个物流/courier that brings",
  designate:
    "指定/换快递/换个快递/换家快递/换别的快递/备注/不要发/别发/别给我发/默认/只收/改发/能走/能发/specify/prefer/choose the/upgrade to/instead of/换成.快递/换一家/哪家送/别用/不要发这/avoid/anything but/other courier/different courier/change the courier/another service/certain courier",
  freight:
    "运费/邮费/快递费/包邮/免邮/免运费/邮资/首重/续重/物流费/配送费/寄费/满多少/邮/shipping fee/shipping cost/delivery fee/postage/free shipping/free delivery/delivery charge/shipping charge/shipping/路费/配送费用/送货费/运输费/postage included/skip the postage/cost of delivery/delivery charges/free postage",
  extra_fee:
    "多出/多收/加钱/另收/额外/多了/另外/加收/门槛/差几块/差3块/凑/通融/extra/extra charge/additional/minimum/minimum spend/waive",
  region:
    "新疆/西藏/内蒙/内蒙古/青海/甘肃/宁夏/海南/云南/贵州/广西/香港/澳门/台湾/港澳台/国外/海外/境外/外国/偏远/偏远地区/农村/乡下/乡镇/镇上/村里/村/县/牧区/山区/海岛/岛上/部队/美国/加拿大/日本/韩国/澳洲/英国/德国/法国/新加坡/马来西亚/地区/区域/配送范围/范围/我这边/我们这/那边/canada/australia/usa/us/uk/germany/france/japan/korea/singapore/hong kong/taiwan/overseas/international/internationally/abroad/rural/remote/island/region/area/country/countries/po box/worldwide/alaska/hawaii/ireland/spain/italy/india/brazil/mexico/挪威/瑞典/芬兰/丹麦/荷兰/比利时/瑞士/意大利/西班牙/葡萄牙/俄罗斯/乌克兰/泰国/越南/菲律宾/印尼/印度/迪拜/沙特/埃及/南非/巴西/墨西哥/新西兰/澳大利亚/欧洲/东南亚/北美/墨尔本/悉尼/东京/首尔/巴黎/纽约/留学/大洋彼岸/疆内/藏区/阿里/喀什/边疆/林区/校园/营区/屯/庄/norway/sweden/finland/denmark/netherlands/belgium/switzerland/portugal/russia/poland/thailand/vietnam/philippines/indonesia/dubai/new zealand/south africa/egypt/europe/asia/scotland/northern ireland/macau/mountains/countryside/out in the country/military/outside the country/postcode is",
  city: "北京/上海/广州/深圳/成都/重庆/武汉/西安/杭州/南京/天津/苏州/郑州/长沙/青岛/沈阳/大连/哈尔滨/长春/济南/合肥/福州/厦门/昆明/贵阳/南宁/兰州/太原/石家庄/乌鲁木齐/拉萨/呼和浩特/银川/西宁/海口/宁波/东莞/佛山/无锡/温州/广东/江苏/浙江/四川/东北/湖南/湖北/河南/河北/山东/山西/陕西/福建/安徽/江西/辽宁/吉林/黑龙江/london/new york/paris/berlin/city/丰台/通州/海淀/浦东/朝阳/天河/福田/漳州/泉州/佛山市/珠海/惠州/中山/汕头/洛阳/开封/烟台/潍坊/徐州/常州/南通/嘉兴/绍兴/台州/金华/绵阳/宜昌/襄阳/岳阳/柳州/桂林/三亚/包头/大庆/吉林市/唐山/保定/邯郸/manchester/liverpool/chicago/boston/toronto/sydney/melbourne/tokyo/seoul/leeds/glasgow/dublin/edinburgh",
  deliverable:
    "能送/送不送/能不能送/能寄/能发/发不发/能到吗/送得到/发得到/能配送/配送吗/不支持配送/超出/送吗/发货不/能收吗/给送/寄到/发到/deliver to/ship to/shipped to/sent to/send it to/deliver here/serve/not supported/cannot deliver",
  schedule:
    "预约/约/约时间/改天/改约/改期/延后/推迟/延迟送/晚几天/晚点送/过几天/提前送/几点送/白天/晚上送/上午送/下午送/周末送/择日/重新派送/再送/约好/schedule/reschedule/slot/delay the delivery/postpone/another day/delivery date/evening/hold/instead on/挑个日子/缓一缓/先存/节后/改到/定个时间/晚上七点/六点以后/after five/after six/different day/on a different/put off/next weekend/phone ahead/choose when/wait until/hold it/rearrange/appointment/in the evening/in the morning/drop off in",
  away: "没人在家/不在家/家里没人/出差/在外地/没空/上班/不方便/回来再/away/not home/won't be home/nobody is home/no one is home/out of town/at work/不在/在外面/出门/放假/装修/老家过年/上课/i'm out/on holiday/on vacation/out on/in the office/nobody can",
  doorstep:
    "送货上门/上门/送上门/家门口/送到家/送楼上/上楼/送上楼/抬/抬上/搬上/搬楼/没电梯/电梯/楼/入户/送进/to my door/upstairs/doorstep/floor/lift/elevator/carry/inside the house/stairs/扛上/扛/拿进屋/进屋/楼层/五楼/四楼/三楼/六楼/当面/当面收/to the flat/third floor/fourth floor/fifth floor/bring it up/in person/to the door",
  wait_hand:
    "快递员/派送员/快递小哥/配送员/骑手/司机/派送/派件/派/送货/配送/投递/courier guy/driver/deliveryman/postman/deliver/delivery man/配送员拖/派件员",
  damaged:
    "破/破损/破了/碎/碎了/摔/摔坏/压坏/压扁/压/瘪/瘪了/砸/变形/烂/烂了/裂/裂了/磕/凹/漏/漏了/漏液/湿/湿透/受潮/泡水/被水/撞/断成/散架/挤压/洞/口子/damaged/broken/crushed/shattered/smashed/dented/torn/cracked/soaked/wet/leaked/squashed/bent/稀碎/渣/烂得/踩扁/撞烂/磕坏/刮花/蹭/断成两/豁口/缺口/撒/洒/漏光/裂开/裂缝/压瘪/chipped/in pieces/spilled/spilt/ripped/scratched/crack/got wet/stepped on/dent/split open/battered/塌/颠裂/颠坏/散/漏得/压塌/on the way here",
  packaging:
    "包装/外包装/箱子/外箱/纸箱/盒子/快递盒/快递箱/包装盒/快递袋/泡沫/封条/胶带/箱/package/box/packaging/carton/parcel box/the box/外面箱子/盒/包裹外/袋子/纸盒/气泡/填充/carton box/wrapping/bubble wrap",
  tampered: "拆过/被拆/开过/痕迹/割开/拆封过/重新封/opened before/tampered/resealed",
  refuse:
    "拒收/拒签/不签收/不收/还要签收/可以不签/refuse delivery/refuse the parcel/reject the delivery/should i sign/refuse",
  transit_cause:
    "运输/路上/途中/快递弄/快递摔/物流/暴力/到手/拿到手/打开/一打开/开箱/打开一看/收到时/送来的时候/送来时/in transit/during shipping/when i opened/on arrival/arrived/upon arrival/courier damaged/拆快递/拆出来/拆开快递/快递拆/搬运/扔/路上蹭/拆箱/in the post/during delivery/when it came/from the trip/handed me",
};
