export const frame = {
  navigation: "主导航",
  home: "首页",
  messages: "消息",
  orders: "订单",
  me: "我的",
  unread: (n: number) => `${n} 条未读`,
  offline: "网络已断开，显示的是断网前的内容。写好的消息会保存在本机，恢复后自动发送。",
  skip: "跳到正文",
  signIn: "登录",
  crashedTitle: "页面出现异常",
  crashedHint: "您的消息与订单不受影响，刷新页面即可继续。",
  reload: "刷新页面",
};
