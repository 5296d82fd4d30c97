export const pieces = {
  back: "返回",
  close: "关闭",
  retry: "重试",
  loading: "正在加载",
  errorTitle: "加载失败",
  offlineTitle: "网络未连接",
};
