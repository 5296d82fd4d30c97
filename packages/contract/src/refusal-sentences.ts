import { afterSaleSentences } from "./after-sale-refusals.ts";
import type { RefusalCode } from "./refusals.ts";

type Sentence = { readonly zh: string; readonly en: string };

/** What a person reads for each refusal: what is wrong, then what to do. `{name}` takes a value from the detail. */
export const refusalSentences: Readonly<Record<RefusalCode, Sentence>> = {
  ...afterSaleSentences,
  "input.invalid": {
    zh: "填写的内容有误：{where}。请修改后重试。",
    en: "Something in the input is not valid: {where}. Please correct it and try again.",
  },
  "input.too_large": {
    zh: "内容过大，请减小后重试。",
    en: "The content is too large. Please make it smaller and try again.",
  },
  "input.unsupported_type": { zh: "不支持这种内容格式。", en: "This content type is not supported." },
  "request.cross_site": {
    zh: "请求来自其他网站，已拒绝。请在本站页面内操作。",
    en: "The request came from another site and was refused. Please act from this site's own pages.",
  },
  "request.too_many": {
    zh: "操作过于频繁，请在 {seconds} 秒后再试。",
    en: "Too many requests. Please try again in {seconds} seconds.",
  },
  "route.unknown": { zh: "没有这个地址。", en: "There is nothing at this address." },
  "server.not_ready": { zh: "服务正在启动，请稍候几秒。", en: "The service is starting. Please wait a few seconds." },
  "server.failed": {
    zh: "服务出现异常，您的内容未丢失。请稍后重试，编号 {incident}。",
    en: "Something failed on our side; nothing of yours was lost. Please try again later, incident {incident}.",
  },
  "server.read_only": {
    zh: "存储空间不足，暂时只能查看，不能提交。您写的内容会保留，请在 {seconds} 秒后再试。",
    en: "Storage is nearly full: you can read, but nothing can be saved for now. What you wrote is kept; please try again in {seconds} seconds.",
  },
  "session.required": { zh: "请先登录。", en: "Please sign in first." },
  "session.wrong_credentials": {
    zh: "账号或密码不正确，请核对后重试。",
    en: "The sign-in name or password is not right. Please check and try again.",
  },
  "session.locked": {
    zh: "尝试次数过多，请在 {minutes} 分钟后再登录。",
    en: "Too many attempts. Please sign in again in {minutes} minutes.",
  },
  "session.code_required": {
    zh: "此账号已开启两步验证，请在工作台登录页输入验证码。",
    en: "This account has a second factor. Please enter the code on the staff sign-in page.",
  },
  "session.step_over": {
    zh: "验证已超时，请重新输入账号和密码。",
    en: "The time for the code is over. Please enter your sign-in name and password again.",
  },
  "password.wrong": { zh: "当前密码不正确，请重新输入。", en: "The current password is not right. Please try again." },
  "second_factor.wrong_code": {
    zh: "验证码不正确或已使用过，请等待下一个验证码再试。",
    en: "The code is not right, or was used before. Please wait for the next one.",
  },
  "second_factor.locked": {
    zh: "验证码错误次数过多，请在 {minutes} 分钟后再试。",
    en: "Too many wrong codes. Please try again in {minutes} minutes.",
  },
  "second_factor.not_enrolled": { zh: "尚未开启两步验证。", en: "There is no second factor yet." },
  "second_factor.already_enrolled": {
    zh: "两步验证已开启。如需更换设备，请先关闭。",
    en: "There is a second factor already. Take it away first to change the device.",
  },
  "second_factor.proof_needed": {
    zh: "为确认是您本人，请先输入验证码。",
    en: "To be sure that it is you, please enter a code first.",
  },
  "second_factor.demanded": {
    zh: "您的组织要求开启两步验证，请先完成设置。",
    en: "Your organization demands a second factor. Please set it up first.",
  },
  "access.not_yours": { zh: "您没有查看或操作此内容的权限。", en: "You are not allowed to see or do this." },
  "setup.already_done": {
    zh: "系统已完成初始化，请直接登录。",
    en: "The installation is already set up. Please sign in.",
  },
  "setup.required": {
    zh: "系统尚未初始化，请先创建首位管理员。",
    en: "The installation is not set up yet. Please create the first administrator.",
  },
  "setup.code_wrong": {
    zh: "初始化码不正确。请查看启动程序的终端，或数据目录中的 secrets/setup-code。",
    en: "The setup code is not right. It is printed where the server was started, and in secrets/setup-code of the data directory.",
  },
  "organization.unknown": { zh: "没有找到这家店铺。", en: "This shop was not found." },
  "organization.taken": {
    zh: "店铺编号 {externalId} 已存在，请换一个。",
    en: "The shop id {externalId} exists already. Please choose another.",
  },
  "person.unknown": { zh: "没有找到此人。", en: "This person was not found." },
  "person.login_taken": {
    zh: "登录名 {login} 已被使用，请换一个。",
    en: "The sign-in name {login} is taken. Please choose another.",
  },
  "person.agent_number_taken": {
    zh: "工号 {agentNumber} 已被使用，请换一个。",
    en: "The agent number {agentNumber} is taken. Please choose another.",
  },
  "product.unknown": {
    zh: "没有找到这件商品，可能已下架。",
    en: "This product was not found; it may have been taken down.",
  },
  "order.unknown": {
    zh: "没有找到这笔订单，请核对订单号。",
    en: "This order was not found. Please check the order number.",
  },
  "file.unknown": { zh: "没有找到这个文件。", en: "This file was not found." },
  "file.too_large": {
    zh: "文件超过 {maxMegabytes} MB，请压缩后再上传。",
    en: "The file is larger than {maxMegabytes} MB. Please make it smaller and upload again.",
  },
  "file.type_refused": {
    zh: "不支持这种文件。可上传 JPG、PNG、WebP、GIF 图片，MP4、WebM、MOV 视频和 PDF。",
    en: "This kind of file is not accepted. You can upload JPG, PNG, WebP or GIF pictures, MP4, WebM or MOV videos, and PDF.",
  },
  "file.empty": { zh: "文件是空的，请重新选择。", en: "The file is empty. Please choose another." },
  "group.unknown": { zh: "没有找到这个技能组。", en: "This skill group was not found." },
  "group.name_taken": {
    zh: "已有同名技能组，请换一个名称。",
    en: "A skill group of this name exists already. Please choose another name.",
  },
  "group.no_agent": {
    zh: "该技能组还没有客服，请先添加成员。",
    en: "This skill group has no agent yet. Please add one first.",
  },
  "agent.unknown": {
    zh: "没有找到工号 {agentNumber}，请核对。",
    en: "There is no agent {agentNumber}. Please check the number.",
  },
  "agent.not_staff": { zh: "此人不是客服。", en: "This person is not an agent." },
  "agent.full": {
    zh: "接待数已满，请先结束一个会话。",
    en: "All slots are taken. Please finish a conversation first.",
  },
  "agent.not_free": {
    zh: "该客服不在线或接待数已满，请改选他人或技能组。",
    en: "This agent is not online or has no free slot. Please choose another agent, or a group.",
  },
  "conversation.unknown": { zh: "没有找到这个会话。", en: "This conversation was not found." },
  "conversation.card_of_another": {
    zh: "这张卡片不属于当前会话。",
    en: "This card does not belong to this conversation.",
  },
  "message.unknown": { zh: "没有找到这条消息。", en: "This message was not found." },
  "message.empty": { zh: "消息是空的，请输入内容。", en: "The message is empty. Please write something." },
  "message.too_long": {
    zh: "消息超过 {max} 字，请分条发送。",
    en: "The message is longer than {max} characters. Please send it in parts.",
  },
  "message.recall_too_late": {
    zh: "已超过 2 分钟，不能撤回。",
    en: "More than 2 minutes have passed; it can no longer be recalled.",
  },
  "message.recall_not_author": { zh: "只能撤回自己发送的消息。", en: "You can only recall your own messages." },
  "message.already_recalled": { zh: "这条消息已撤回。", en: "This message was recalled already." },
  "message.quote_unknown": { zh: "引用的消息不存在。", en: "The quoted message does not exist." },
  "message.client_id_reused": {
    zh: "消息编号重复且内容不同，请刷新页面后重发。",
    en: "This message id was already used for other content. Please reload the page and send again.",
  },
  "service_session.none_open": { zh: "当前没有进行中的服务。", en: "No service is under way." },
  "service_session.cannot_move": {
    zh: "当前状态（{state}）不能进行此操作，请刷新后再看。",
    en: "This cannot be done in the present state ({state}). Please refresh and look again.",
  },
  "service_session.not_yours_to_move": { zh: "此操作不由您进行。", en: "This is not yours to do." },
  "service_session.another_desk": {
    zh: "只能接管本组织的会话。您可以旁听、密语客服，或强制转接。",
    en: "You can only take over talks of your own desk. You can watch, whisper to the agent, or reassign it.",
  },
  "service_session.nobody_to_hear": {
    zh: "当前没有接待客服，密语无人收听。",
    en: "No agent is serving this talk, so nobody would hear the whisper.",
  },
  "service_session.already_rated": {
    zh: "您已评价过本次服务，谢谢。",
    en: "You have already rated this service. Thank you.",
  },
  "service_session.rating_closed": { zh: "评价时间已过。", en: "The time for rating has passed." },
  "snooze.past": { zh: "请选择之后的时间。", en: "Please choose a time to come." },
  "snooze.beyond_promise": {
    zh: "最晚只能推迟到 {latest}，不能晚于对买家的承诺。",
    en: "It can be put aside until {latest} at the latest, not beyond what the buyer was promised.",
  },
  "tag.unknown": { zh: "没有找到这个标签，可能已被删除。", en: "This tag was not found; it may have been removed." },
  "tag.name_taken": {
    zh: "已有标签“{name}”，请换一个名称。",
    en: "There is a tag “{name}” already. Please choose another name.",
  },
  "case.unknown": { zh: "没有找到这个卷宗。", en: "This case file was not found." },
  "calendar.empty": {
    zh: "文件里没有 {year} 年的任何日期。通知发布后再导入。",
    en: "The file holds no day of {year}. Import it once the notice is out.",
  },
  "deadline.unknown": { zh: "没有这个时限。", en: "There is no such deadline." },
  "deadline.not_running": {
    zh: "该时限已不在计时，无法暂停。",
    en: "This deadline is not running and cannot be paused.",
  },
  "deadline.not_paused": { zh: "该时限没有暂停。", en: "This deadline is not paused." },
  "deadline.cannot_pause": {
    zh: "该时限由业务直接指定时刻，不能暂停。",
    en: "This deadline was set to an instant directly and cannot be paused.",
  },
  "deadline.cause_used_up": {
    zh: "该事由的暂停时长已用完，不能再次暂停。",
    en: "The time this cause may take is used up; it cannot pause the clock again.",
  },
  "policy.unknown": { zh: "没有这项时限政策。", en: "There is no such policy." },
  "policy.notice_too_short": {
    zh: "规则变更须至少提前 {days} 天公示，请把生效时间改到 {earliest} 之后。",
    en: "A rule change must be announced at least {days} days ahead. Let it take effect after {earliest}.",
  },
  "policy.unchanged": {
    zh: "与最新版本没有区别，无需发布。",
    en: "Nothing differs from the newest version.",
  },
  "policy.already_announced": {
    zh: "已有一个待生效的版本，请先撤回或等它生效。",
    en: "A version is announced already. Withdraw it first, or wait until it holds.",
  },
  "policy.not_announced": {
    zh: "没有待生效的版本可以撤回；已生效的版本不可删除。",
    en: "There is no announced version to withdraw; a version in force is never removed.",
  },
  "search.nothing_asked": {
    zh: "请输入要搜索的词，或者选择消息类型、填写订单号。",
    en: "Type a word to search for, choose a kind of message, or give an order number.",
  },
  "promise.unknown": { zh: "没有这条承诺。", en: "There is no such promise." },
  "promise.not_read": {
    zh: "这条消息里没有可以记录的时间承诺。",
    en: "This message holds no promise with a time that could be kept track of.",
  },
  "promise.not_author": {
    zh: "只有说出承诺的人可以确认它。",
    en: "Only the person who said it can confirm a promise.",
  },
  "promise.not_open": { zh: "这条承诺已经有结果。", en: "This promise is settled already." },
  "promise.nudged_lately": {
    zh: "您刚刚催过，请在 {minutes} 分钟后再试。",
    en: "You have reminded them a moment ago. Please try again in {minutes} minutes.",
  },
  "export.unknown": {
    zh: "没有这份导出文件，可能已过期删除。请重新导出。",
    en: "There is no such export; it may have expired and been deleted. Please export again.",
  },
  "export.nothing": {
    zh: "按现在的条件没有可导出的消息。请放宽条件。",
    en: "Under this filter there is nothing to export. Widen it and try again.",
  },
  "export.too_many": {
    zh: "一份文件最多 {limit} 条消息、{talks} 次服务，现在的条件超出了。请缩小时间范围或增加条件，分几次导出。",
    en: "One file holds at most {limit} messages of {talks} services. Narrow the dates or the filter, and export in parts.",
  },
  "export.under_way": {
    zh: "您已有 {limit} 份导出正在进行。请等其中一份完成，或先删除一份。",
    en: "{limit} of your exports are under way already. Wait until one is done, or delete one.",
  },
  "export.not_ready": {
    zh: "文件还没有准备好，请稍候再下载。",
    en: "The file is not ready yet. Please download it in a moment.",
  },
  "export.name_reused": {
    zh: "这个编号已用于另一份导出。请换一个编号。",
    en: "This id names another export already. Use a new one.",
  },
  "import.kind_unknown": {
    zh: "不支持导入“{kind}”。可导入 buyers、products、orders、payments、shipments、coupons。",
    en: "“{kind}” cannot be imported. Use buyers, products, orders, payments, shipments or coupons.",
  },
  "import.unreadable": {
    zh: "第 {line} 行无法解析：{reason}。请修正后重新导入。",
    en: "Line {line} cannot be read: {reason}. Please correct it and import again.",
  },
  "import.merchant_missing": {
    zh: "请指明导入到哪家店铺（merchant）。",
    en: "Please say which merchant the rows belong to (merchant).",
  },
  "reply.unknown": {
    zh: "没有找到这条快捷回复，可能已被删除。",
    en: "This canned reply was not found; it may have been removed.",
  },
  "reply.shortcut_taken": {
    zh: "快捷词“{shortcut}”已被使用，请换一个。",
    en: "The shortcut “{shortcut}” is taken. Please choose another.",
  },
  "reply.variable_unknown": {
    zh: "没有“{name}”这个变量，请从变量列表中选择。",
    en: "There is no variable “{name}”. Please choose one from the list.",
  },
  "knowledge.topic_unknown": { zh: "没有找到这个知识主题。", en: "This knowledge topic was not found." },
  "reveal.note_missing": {
    zh: "选择“其他”时，请写明查看原因。",
    en: "Please say what it is for when the purpose is “other”.",
  },
  "reveal.too_many": {
    zh: "一小时内最多查看 {limit} 次完整信息，请稍后再试。",
    en: "Full details can be shown {limit} times an hour. Please try again later.",
  },
  "widget.off": {
    zh: "这家店铺没有开通网页客服。",
    en: "This shop has not switched its web chat on.",
  },
  "widget.origin_refused": {
    zh: "网页客服不允许在 {origin} 上使用。请店铺管理员在“网页插件”中加入这个网址。",
    en: "The web chat may not be used on {origin}. The shop's manager can add this address under “Web widget”.",
  },
  "widget.guests_refused": {
    zh: "请先登录店铺账号，再联系客服。",
    en: "Please sign in to the shop first, then contact customer service.",
  },
  "widget.token_invalid": {
    zh: "身份令牌无效：签名、签发店铺或内容不符。",
    en: "The identity token is not valid: its signature, its shop or its content is wrong.",
  },
  "widget.token_expired": {
    zh: "身份令牌已过期，请刷新页面后重试。",
    en: "The identity token has expired. Please reload the page and try again.",
  },
  "widget.token_too_long": {
    zh: "身份令牌的有效期不能超过 {minutes} 分钟。",
    en: "An identity token must not be valid for more than {minutes} minutes.",
  },
  "widget.token_reused": {
    zh: "身份令牌已被使用过，请重新签发。",
    en: "The identity token was used before. Please sign a new one.",
  },
  "widget.no_secret": {
    zh: "还没有可用的签名密钥，请先在“网页插件”中创建。",
    en: "There is no signing secret in use. Please create one under “Web widget” first.",
  },
  "widget.secret_unknown": {
    zh: "没有找到这个签名密钥。",
    en: "This signing secret was not found.",
  },
};

/** The sentence for a refusal in the reader's language; unknown placeholders are left out. */
export function refusalSentence(
  code: RefusalCode,
  language: "zh" | "en",
  detail: Record<string, unknown> = {},
): string {
  return refusalSentences[code][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? "–"));
}
