import type { AfterSaleMoveName, AfterSaleView } from "@recourse/contract";
import type { Reply, Visitor } from "../../apps/server/src/testing/app.ts";

type Take = (who: Visitor, at: string, view: AfterSaleView) => Promise<Reply>;

const parcel = () => ({ carrier: "青鸟快递", trackingNumber: `QN${Math.random().toString(36).slice(2, 10)}` });
const refusal = async (who: Visitor) => ({ code: "other", text: "请补充说明", fileIds: [await photo(who)] });
const post =
  (door: string): Take =>
  (who, at) =>
    who.post(at + door);

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
async function photo(who: Visitor): Promise<string> {
  const form = new FormData();
  form.append("file", new Blob([pixel], { type: "image/png" }), "photo.png");
  return (await who.send<{ id: string }>("POST", "/api/files", form)).body.id;
}

/** How each move is made at its door, the way a person would; a move without an entry is not walked. */
export const steps: Partial<Record<AfterSaleMoveName, Take>> = {
  submit: post("/submission"),
  discard: post("/withdrawal"),
  amend: (who, at) => who.put(`${at}/amendment`, { story: "补充说明" }),
  withdraw: post("/withdrawal"),
  accept_offer: post("/offer-acceptance"),
  decline_offer: post("/offer-refusal"),
  ship_return: (who, at) => who.put(`${at}/return-parcel`, parcel()),
  ask_back: post("/goods-claim"),
  confirm_goods: post("/completion"),
  answer_offline: (who, at) => who.put(`${at}/offline-answer`, { received: false }),
  approve_refund: (who, at) => who.put(`${at}/approval`, { as: "approve_refund" }),
  approve_return: (who, at) => who.put(`${at}/approval`, { as: "approve_return" }),
  approve_reshipment: (who, at) => who.put(`${at}/approval`, { as: "approve_reshipment" }),
  approve_intercept: (who, at) => who.put(`${at}/approval`, { as: "approve_intercept" }),
  reject: async (who, at) => who.put(`${at}/rejection`, { ...(await refusal(who)) }),
  offer: (who, at, view) => who.post(`${at}/offers`, { kind: "refund_only", amountFen: Math.min(100, view.mostFen) }),
  take_in: post("/receipt"),
  accept_goods: post("/goods-acceptance"),
  turn_away: async (who, at) => who.put(`${at}/goods-refusal`, { ...(await refusal(who)) }),
  send_back: (who, at) => who.put(`${at}/sent-back`, parcel()),
  reship: (who, at) => who.put(`${at}/reshipment`, parcel()),
  convert_to_refund: post("/conversion"),
  report_intercept: (who, at) => who.put(`${at}/interception`, { stopped: false }),
  prove_offline: (who, at) => who.put(`${at}/offline-proof`, { method: "cash", serial: "1" }),
  refund_again: post("/refund-retry"),
};
