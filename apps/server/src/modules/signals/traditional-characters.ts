/**
 * Traditional characters that shoppers really type, each followed by its simplified form. Only pairs where the
 * mapping is safe for reading a sentence; this is for matching, never for showing text to anybody.
 */
const pairs =
  "發发後后個个們们這这買买賣卖貨货單单號号訂订錢钱帳账賬账戶户請请問问時时間间幾几麼么嗎吗沒没還还會会為为樣样" +
  "過过來来開开關关電电話话機机務务員员轉转換换運运費费郵邮遞递裝装壞坏質质貴贵價价優优積积紅红點点領领網网頁页" +
  "圖图顯显檢检驗验證证據据評评論论訴诉舉举報报處处應应該该說说給给讓让對对錯错誤误貼贴補补償偿賠赔險险齊齐條条" +
  "規规則则適适碼码顏颜藍蓝綠绿黃黄陸陆灣湾臺台縣县鄉乡鎮镇區区門门樓楼層层廠厂備备註注詢询覆复復复聯联繫系係系" +
  "絡络連连線线進进達达遠远遲迟邊边從从衝冲眾众協协調调議议審审駁驳認认識识讀读寫写傳传輸输資资訊讯視视頻频聽听" +
  "見见覺觉觀观頭头顧顾題题類类願愿順顺預预風风飛飞飯饭餘余養养馬马髮发鬆松鮮鲜麗丽麥麦麵面齡龄龍龙親亲計计記记" +
  "設设許许試试誰谁課课談谈謝谢護护變变貓猫財财責责貪贪貸贷賀贺購购賓宾輕轻較较載载輛辆輪轮辦办農农遊游選选遺遗" +
  "醫医釋释鐘钟鐵铁鑒鉴鑑鉴長长閉闭閱阅陳陈陰阴雙双雜杂離离難难雲云靈灵靜静項项須须頓顿額额顆颗館馆駕驾騙骗騷骚" +
  "體体鬧闹魚鱼鳥鸟鹽盐黨党亂乱亞亚產产僅仅儀仪億亿兒儿內内兩两冊册凍冻剛刚創创劃划動动勞劳勝胜卻却廳厅參参吳吴" +
  "啟启喪丧喬乔囑嘱圍围園园圓圆塊块墊垫壓压壯壮壽寿夠够夢梦奪夺奮奋婦妇媽妈嬰婴學学實实寬宽將将專专尋寻導导屆届" +
  "屬属島岛師师帶带幫帮幹干庫库廣广廢废張张強强彈弹當当徵征態态慣惯慮虑憂忧懷怀戰战戲戏掃扫採采損损搖摇搶抢擇择" +
  "擋挡擔担擊击攔拦攜携敗败敵敌數数斷断於于暫暂術术極极構构槍枪標标權权歐欧歡欢歲岁歷历歸归殘残毀毁氣气決决況况" +
  "涼凉淚泪淨净減减測测湯汤準准溫温滅灭滿满滯滞潔洁潤润災灾無无煩烦熱热營营燈灯爭争爾尔牆墙狀状獎奖獨独獲获現现" +
  "環环畫画異异療疗癢痒瘋疯盡尽盤盘矇蒙礙碍確确祕秘禮礼種种稱称穩稳窮穷競竞筆笔節节範范築筑簡简簽签籤签籠笼糧粮" +
  "約约級级純纯紙纸細细終终組组結结絕绝統统絲丝經经維维綁绑緊紧總总績绩縮缩織织繳缴續续罵骂罷罢義义習习職职聲声" +
  "膚肤臉脸臨临興兴舊旧艙舱莊庄著着葉叶蘋苹薦荐藥药蟲虫衛卫裏里裡里製制複复褲裤襪袜觸触訓训託托鍋锅鏡镜錶表鎖锁" +
  "銷销銀银鋪铺針针釘钉錄录濕湿滾滚漲涨濾滤灑洒紛纷糾纠繞绕纏缠誠诚詐诈謊谎詞词語语諮咨賺赚賴赖贈赠軟软輯辑鈕钮" +
  "閃闪聞闻隨随韓韩飽饱餓饿騎骑嚇吓嚴严壺壶夾夹孫孙幣币慶庆憑凭揚扬擾扰擠挤撥拨曆历東东檔档樂乐殼壳汙污滲渗燙烫" +
  "燒烧爐炉盜盗監监稅税籃篮紋纹緩缓繼继脫脱腫肿舖铺虧亏";

const toSimplified = new Map<string, string>();
const characters = [...pairs];
for (let at = 0; at + 1 < characters.length; at += 2) {
  toSimplified.set(characters[at]!, characters[at + 1]!);
}

/** Replaces common traditional characters by simplified ones, one for one, so that lengths stay the same. */
export function simplifyCharacters(text: string): string {
  let out = "";
  for (const character of text) out += toSimplified.get(character) ?? character;
  return out;
}
