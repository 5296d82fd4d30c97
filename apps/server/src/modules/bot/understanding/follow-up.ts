import type { ConceptHit } from "./concepts/read-concepts.ts";

type Asked = "duration" | "cost" | "way";

const askedBy: Record<string, Asked> = {
  ...{ duration: "duration", when: "duration", deadline_day: "duration" },
  ...{ who_pays: "cost", price: "cost", money: "cost", freight: "cost", extra_fee: "cost" },
  ...{ where_ui: "way", steps: "way", method: "way", meaning: "way" },
};
const opening = /^(?:那么?|然后|还有|另外|那要是|如果|大概|一般|具体|and|then|so|but|ok so|what about|how about)/;

/** Where the same question leads from each topic; a topic that is not listed keeps the question to itself. */
const leads: Record<Asked, Record<string, string>> = {
  duration: {
    ...{ order_cancel: "refund_progress", return_process: "refund_progress", return_7days: "refund_progress" },
    ...{ quality_issue: "refund_progress", wrong_missing_item: "refund_progress", pay_duplicate: "refund_progress" },
    ...{
      complaint: "complaint_duration",
      platform_intervene: "complaint_duration",
      dispute_appeal: "complaint_duration",
    },
    ...{ logistics_track: "delivery_eta", ship_carrier: "delivery_eta", ship_region: "delivery_eta" },
    ...{ order_urge: "ship_time", order_modify_item: "ship_time", fake_goods: "complaint_duration" },
  },
  cost: {
    ...{ return_process: "return_freight", return_7days: "return_freight", exchange: "return_freight" },
    ...{ quality_issue: "return_freight", wrong_missing_item: "return_freight", false_ad: "return_freight" },
    ...{
      ship_region: "ship_fee",
      ship_carrier: "ship_fee",
      delivery_eta: "ship_fee",
      package_damaged: "return_freight",
    },
  },
  way: { return_7days: "return_process" },
};

/**
 * The topic a short question goes on with ("那多久呢", "and who pays?"): only when the sentence asks something and names
 * nothing of its own. Undefined when it stands by itself.
 */
export function followedTopic(normal: string, hits: readonly ConceptHit[], lastTopic: string): string | undefined {
  const short = [...normal].length <= 10 || (/^[a-z]/.test(normal) && normal.split(" ").length <= 6);
  const asked = hits.flatMap((hit) => hit.concepts.map((concept) => askedBy[concept]));
  const onlyAsks = hits.length > 0 && hits.every((hit) => hit.concepts.some((concept) => askedBy[concept]));
  const goesOn = hits.length === 0 && opening.test(normal);
  if (!short || !(onlyAsks || goesOn)) return undefined;
  const kind = asked.find((one) => one !== undefined);
  return (kind && leads[kind][lastTopic]) ?? lastTopic;
}
