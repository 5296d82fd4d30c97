import type { ConceptWords } from "./read-concepts.ts";

/** Things that are sold, their parts and their properties. */
export const goodsWords: ConceptWords = {
  clothing:
    "衣服/衣/裤子/裤/牛仔裤/裙子/连衣裙/外套/羽绒服/毛衣/卫衣/衬衫/t恤/短袖/内衣/内裤/文胸/袜子/睡衣/西装/大衣/风衣/夹克/泳衣/马甲/帽子/围巾/手套/皮带/校服/旗袍/汉服/shirt/dress/jacket/coat/jeans/pants/trousers/sweater/hoodie/skirt/socks/underwear/bra/hat/gloves/suit/羽绒/打底裤/半身裙/背心/冲锋衣/polo/棉衣/秋衣/秋裤/婴儿服/童装/上衣/blouse/shorts/leggings/cardigan/pyjamas/pajamas/swimsuit/scarf/belt/gown/vest/tee/t-shirt/tshirt/outfit/clothes",
  shoes:
    "鞋/鞋子/球鞋/运动鞋/跑鞋/皮鞋/高跟鞋/凉鞋/拖鞋/靴子/帆布鞋/板鞋/shoe/sneaker/boot/sandal/slipper/heels/棉鞋/雪地靴/洞洞鞋/登山鞋/人字拖/trainers/loafers/flip flops/boots",
  appliance:
    "空调/挂机/柜机/洗衣机/冰箱/电视/热水器/油烟机/燃气灶/灶具/洗碗机/净水器/烘干机/浴霸/吊灯/灯具/灯/吸顶灯/马桶/智能锁/门锁/花洒/窗帘/家具/沙发/床/衣柜/桌子/柜子/晾衣架/air conditioner/washing machine/fridge/refrigerator/tv/television/water heater/dishwasher/dryer/furniture/sofa/wardrobe/ceiling light/smart lock/抽油烟机/浴缸/淋浴/水龙头/书桌/餐桌/椅子/书柜/鞋柜/床垫/婴儿床/跑步机/投影幕布/新风/暖气/壁挂炉/燃气热水器/灯带/风扇灯/摄像头/门铃/oven/stove/cooker hood/heater/lamp/mattress/desk/chair/bookshelf/cabinet/curtain/shower/tap/faucet/treadmill/washer",
  device:
    "手机/电脑/笔记本/平板/耳机/音箱/相机/手表/充电宝/路由器/键盘/鼠标/显示器/投影仪/打印机/机器/电池/充电器/数据线/吹风机/剃须刀/电饭煲/空气炸锅/微波炉/豆浆机/吸尘器/扫地机/加湿器/电动牙刷/体重秤/phone/laptop/computer/tablet/headphones/headset/earbuds/speaker/camera/watch/power bank/keyboard/mouse/monitor/projector/printer/charger/cable/battery/vacuum/kettle/toaster/耳塞/头戴/音响/麦克风/u盘/硬盘/内存条/显卡/主板/行车记录仪/导航/无人机/游戏机/手柄/电子书/阅读器/手环/血压计/按摩仪/美容仪/卷发棒/榨汁机/破壁机/烤箱/电水壶/热水壶/锅/电磁炉/台灯/风扇/电风扇/取暖器/暖风机/挂烫机/缝纫机/自行车/电动车/滑板车/婴儿车/推车/行李箱/箱包/背包/包包/雨伞/眼镜/墨镜/保温杯/水壶/牙刷/玩具/积木/吉他/钢琴/console/drone/tablet pc/e-reader/router/hard drive/ssd/fan/blender/juicer/iron/hair dryer/bike/bicycle/scooter/stroller/suitcase/backpack/bag/umbrella/sunglasses/glasses/toy/guitar/mixer/pan/pot/screen/handle/lens/motor/button/lid/wheel",
  fragile:
    "玻璃/杯子/碗/盘子/花瓶/瓷/陶瓷/酒/酒瓶/瓶子/瓶/鸡蛋/蛋/镜子/灯泡/鱼缸/砂锅/glass/cup/bowl/plate/vase/bottle/mirror/lamp/egg/mug/jar/盘/碟/茶壶/茶杯/镜片/鱼/花盆/摆件/雕像/相框/水晶/玻璃杯/玻璃瓶/dishes/china/ceramic/picture frame/flower pot/ornament/teapot",
  edible:
    "牛奶/奶粉/零食/水果/苹果/橙子/蛋糕/饼干/茶叶/咖啡/大米/油/酱油/蜂蜜/海鲜/肉/面包/巧克力/坚果/白酒/红酒/生鲜/蔬菜/milk/snack/fruit/cake/cookie/tea/coffee/rice/honey/seafood/meat/chocolate/wine",
  beauty:
    "面膜/口红/精华/面霜/护肤品/化妆品/香水/粉底/粉底液/洗面奶/防晒/防晒霜/洗发水/乳液/眼霜/睫毛膏/lipstick/cream/serum/perfume/makeup/cosmetics/shampoo/sunscreen/lotion",
  thing: "商品/东西/产品/宝贝/货品/物品/item/product/goods/stuff/thing/article",
  accessory:
    "配件/零件/螺丝/遥控器/说明书/充电线/底座/支架/盖子/耳塞/收纳袋/电源线/适配器/标配/附件/保护套/accessory/part/screw/remote/manual/adapter/stand/lid/cover",
  gift: "赠品/礼品/礼物/小样/送的/附赠/赠送/随赠/买一送一/买赠/活动送/gift/freebie/free gift/sample/bonus",
  colour:
    "颜色/色/黑色/白色/红色/蓝色/绿色/黄色/灰色/粉色/紫色/米色/棕色/橙色/银色/金色/深蓝/浅蓝/咖色/黑的/白的/红的/蓝的/绿的/灰的/粉的/黄的/紫的/米白/藏青/color/colour/black/white/red/blue/green/yellow/grey/gray/pink/purple/beige/brown/silver/navy/黑/白/红/蓝/绿/黄/灰/粉/紫/咖啡色/卡其/杏色/杏/墨绿/天蓝/宝蓝/酒红/玫红/驼色/香槟色/橘色/橘/裸色/荧光/奶白/象牙白/花色/图案/纹/khaki/cream/tan/maroon/teal/turquoise/gold/violet/ivory/charcoal/shade",
  size: "尺码/尺寸/码/码数/大号/中号/小号/均码/加大/加大码/几码/多大/大小/鞋码/号码大/大码/小码/半码/一号/大一号/小一号/大一码/小一码/xs/xl/xxl/xxxl/2xl/3xl/l码/m码/s码/size/large/medium/small/sizing/xxs/4xl/欧码/国码/美码/小号的/大号的/最大码/中码/两码/一码/bigger/smaller/us 8/eu/half size/拿几号/拿多少号/什么号/多大号/tight on",
  body: "身高/体重/胸围/腰围/臀围/肩宽/脚长/脚宽/脚背/脚背高/腿长/臂长/圈口/头围/身材/胖/瘦/微胖/偏胖/偏瘦/斤/公斤/厘米/cm/kg/米七/米六/米八/一米/身材矮/个子/梨形/腿粗/height/weight/waist/chest/bust/hip/feet/foot/pounds/lbs/inch/tall",
  wear: "穿/试穿/穿着/上身/戴/合身/合脚/穿起来/版型/修身/宽松/紧身/贴身/显瘦/wear/fit/fits/worn/loose/tight/slim",
  runs: "偏大/偏小/标准码/正码/正常码/标不标准/准不准/会不会小/会不会大/紧不紧/大不大/小不小/穿得下/塞得下/true to size/run small/run large/runs small/runs large/size up/size down",
  person:
    "孩子/宝宝/小孩/儿童/婴儿/老人/老人家/爸妈/父母/女朋友/男朋友/老公/老婆/妈妈/爸爸/学生/同学/朋友/同事/家人/奶奶/爷爷/男生/女生/孕妇/kid/child/baby/parent/girlfriend/boyfriend/husband/wife/mother/father/student/friend/mum/mom/dad/son/daughter/爷爷奶奶/外婆/岳母/丈母娘/弟弟/妹妹/哥哥/姐姐/儿子/女儿/侄子/闺蜜/室友/新手/初学者/小学生/中学生/beginner/toddler/teen/teenager/elderly/aunt/uncle/grandma/grandpa/women/men",
  spec: "参数/规格/配置/功率/瓦/电压/电流/容量/分辨率/像素/刷新率/毫安/续航/噪音/分贝/防水/能效/材质/面料/成分/克重/净含量/净重/毛重/重量/长宽高/型号含义/处理器/芯片/内存/接口/蓝牙/协议/频率/转速/额定/峰值/支数/充绒量/蓬松度/色域/密度/标注/标的/标识/缩写/单位/specification/specs/wattage/watt/voltage/capacity/resolution/refresh rate/waterproof/rating/dimension/thread count/decibel/processor/material/fabric/mah/hz/dpi/ppi/ipx/ip67/ip68/ip54/usb/pd/能耗/功耗/待机/口径/直径/内径/外径/厚度/长度/宽度/高度/深度/尺寸多少/体积/载重/承重/水压/色温/流明/亮度/核/跑分/主频/显存/码率/音质/灵敏度/密封/级别/等级/认证/标准号/执行标准/产地/保质期/生产日期/配料表/度数/浓度/成份/工艺/厚薄/克数/oled/lcd/led/4k/8k/hdr/nfc/wifi/wi-fi/5g/gsm/tog/denier/litre/liter/lumens/watts/volts/cores/spin/standby/rated/measurements/net weight/thickness/diameter/length/width/height",
  material:
    "纯棉/真皮/真丝/羊毛/羊绒/聚酯纤维/涤纶/化纤/人造革/pu皮/实木/不锈钢/塑料/亚麻/牛皮/尼龙/锦纶/颗粒板/密度板/cotton/leather/silk/wool/polyester/linen/plastic/solid wood/stainless",
  version:
    "版本/型号/款/款式/这款/那款/哪款/新款/老款/旧款/标准版/旗舰版/升级版/普通版/高配/低配/顶配/入门款/青春版/尊享版/pro/max/plus/mini/ultra/套餐/套装/规格/系列/一代/上一代/二代/品牌/牌子/model/version/series/edition/brand/generation/basic one/bundle/variant",
  compare:
    "区别/差别/差异/对比/比较/比起来/相比/跟.比/不同/不一样在/有啥不一样/有什么不一样/差在哪/贵在哪/好在哪/优势/优点/缺点/哪个好/哪款好/哪个更/更好/值得/值不值/划算/性价比/difference/differ/compare/compared/comparison/versus/vs/better/worth/advantage/pros and cons/stack up/差多少/差不多/有何不同/有什么差/哪里不同/多了什么/多出什么/少了什么/升级了/改进/改了啥/改了什么/强在哪/哪个耐用/哪个划算/好用一点/same thing/what's special/extra/upgrade/pros/cons/reason to buy/reason to pay/worth it/good enough/有啥分别/什么分别/分别是/合算/差几个/哪个合算/哪种好/included in/separates/noticeably",
  choose:
    "选/选哪/选哪个/选哪款/选哪种/选啥/买哪/买哪个/买哪款/买哪种/哪个合适/哪款合适/怎么选/怎么挑/挑/推荐/介绍/建议/纠结/哪一款/哪一个/哪台/适合/够用/拿哪/要哪个/choose/choosing/recommend/recommendation/suggest/which one/pick one/suitable/go for/good for/入哪/入手哪/选购/挑选/买什么/买啥/送哪/给点意见/参谋/拿不定/犹豫/取舍/抉择/主推/热销/爆款推荐/decide/torn/should i get/should i go/which would you/best for/what would you",
  budget: "预算/价位/左右的/以内的/千元/块以内/百元/便宜点的/budget/price range/under/around",
  meaning:
    "什么意思/啥意思/是什么/是啥/指什么/指的什么/是指/代表什么/代表啥/什么概念/啥概念/怎么理解/怎么看/看不懂/不懂/不明白/看不明白/搞不懂/解释/解释下/说明一下/是什么东西/啥东西/有什么用/mean/meaning/stand for/explain/understand/what is/是啥标/什么标/标志/印着/tell me what/indicate/refer to",
  stock:
    "现货/有货/没货/无货/缺货/断货/库存/存货/断码/售罄/卖完/抢光/抢完/补货/到货/上货/来货/进货/还有吗/还有没有/还有没/有没有货/有货没/剩几/还剩/剩多少/余量/到货通知/到货提醒/缺货登记/灰色点不动/选不了/点不了/脱销/再上/补上/再来/in stock/out of stock/stock/sold out/available/availability/restock/back in stock/left/inventory/preorder/getting more/断供/停产/绝版/没存货/有存货/备货足/灰的/灰色的/选不上/不能选/加不进/加购不了/显示缺/暂缺/有多的/留一件/预留/refill/batch/greyed/grayed/discontinued/unavailable/carry this/waiting list/run out/ran out/any left/售空/已售空/售完/供货/恢复供货/进一批/进货吗/来一批/come back/comes back/restocking/on the way",
  bulk: "批量/采购/团购/批发/大量/一百个/一批/几十个/单位要/公司要/量大/bulk/wholesale/quantity order",
};
