/** Tags travel as these names, so that both faces and every count read them alike. */
export const ratings = {
  fast: "Quick",
  friendly: "Friendly",
  expert: "Knew the answer",
  solved: "Solved it",
  slow: "Slow",
  unfriendly: "Unfriendly",
  off_topic: "Missed the point",
  unsolved: "Not solved",
};
