/** What may be promised. */
export type PromiseDeed =
  | "reply"
  | "resolve"
  | "ship"
  | "deliver"
  | "refund"
  | "return_call"
  | "restock"
  | "visit"
  | "other";
export type DurationUnit = "minute" | "hour" | "day" | "working_day" | "week" | "month";
