/** Tags travel as these names, so that both faces and every count read them alike. */
export const ratings = {
  fast: "回复快",
  friendly: "态度好",
  expert: "很专业",
  solved: "解决了问题",
  slow: "回复慢",
  unfriendly: "态度差",
  off_topic: "答非所问",
  unsolved: "没有解决",
};
