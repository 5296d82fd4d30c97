import { type Person, teaDesk } from "./wall-people.ts";

interface Things {
  readonly afterSale: string;
  readonly order: string;
  readonly teaHouse: string;
}
interface Door {
  readonly path: (t: Things) => string;
  readonly body?: (t: Things) => unknown;
  readonly may: readonly Person[];
}

const one = (rest: string) => (t: Things) => `/api/after-sales/${t.afterSale}${rest}`;
const parcel = () => ({ carrier: "青鸟快递", trackingNumber: "QN0001" });
const refusal = () => ({ code: "other", text: "请补充说明", fileIds: [] });
const buyer = (rest: string, body: () => unknown = () => ({})): Door => ({ path: one(rest), body, may: ["lin"] });
const merchant = (rest: string, body: () => unknown = () => ({})): Door => ({ path: one(rest), body, may: teaDesk });

/** The doors of after-sales: the buyer asks and answers, the desk of the very shop answers, nobody acts for another. */
export const afterSaleDoors: Readonly<Record<string, Door>> = {
  "GET /api/orders/{id}/after-sale-options": {
    path: (t) => `/api/orders/${t.order}/after-sale-options?line=1`,
    may: ["lin"],
  },
  "GET /api/after-sales/{id}": {
    path: one(""),
    may: ["lin", ...teaDesk, "platformAgent", "administrator", "teaKey"],
  },
  "PUT /api/after-sales/{id}": {
    path: one(""),
    body: (t) => ({
      ...{ orderId: t.order, line: 1, quantity: 1, kind: "refund_only", reason: "changed_mind_unshipped" },
      situation: "unshipped",
    }),
    may: ["lin"],
  },
  "POST /api/after-sales/{id}/submission": buyer("/submission"),
  "PUT /api/after-sales/{id}/amendment": buyer("/amendment", () => ({ story: "补充" })),
  "POST /api/after-sales/{id}/offer-acceptance": buyer("/offer-acceptance"),
  "POST /api/after-sales/{id}/offer-refusal": buyer("/offer-refusal"),
  "PUT /api/after-sales/{id}/return-parcel": buyer("/return-parcel", parcel),
  "POST /api/after-sales/{id}/return-extension": buyer("/return-extension"),
  "POST /api/after-sales/{id}/goods-claim": buyer("/goods-claim"),
  "POST /api/after-sales/{id}/completion": buyer("/completion"),
  "PUT /api/after-sales/{id}/offline-answer": buyer("/offline-answer", () => ({ received: true })),
  "POST /api/after-sales/{id}/offers": merchant("/offers", () => ({ kind: "refund_only", amountFen: 1 })),
  "POST /api/after-sales/{id}/return-grace": merchant("/return-grace"),
  "POST /api/after-sales/{id}/receipt": merchant("/receipt"),
  "POST /api/after-sales/{id}/goods-acceptance": merchant("/goods-acceptance"),
  "PUT /api/after-sales/{id}/goods-refusal": merchant("/goods-refusal", refusal),
  "PUT /api/after-sales/{id}/sent-back": merchant("/sent-back", parcel),
  "PUT /api/after-sales/{id}/reshipment": merchant("/reshipment", parcel),
  "POST /api/after-sales/{id}/conversion": merchant("/conversion"),
  "PUT /api/after-sales/{id}/interception": merchant("/interception", () => ({ stopped: true })),
  "POST /api/after-sales/{id}/refund-retry": merchant("/refund-retry"),
  "PUT /api/after-sales/{id}/offline-proof": merchant("/offline-proof", () => ({ method: "cash", serial: "1" })),
  "PUT /api/after-sales/{id}/rejection": merchant("/rejection", refusal),
  "PUT /api/after-sales/{id}/approval": merchant("/approval"),
  "POST /api/after-sales/{id}/withdrawal": buyer("/withdrawal"),
  "POST /api/after-sales/batch-approval": {
    path: () => "/api/after-sales/batch-approval",
    body: (t) => ({ ids: [t.afterSale] }),
    may: ["agent0391", "agent0501", "teaManager", "booksManager"],
  },
  "GET /api/shops/{organizationId}/after-sale-rules": {
    path: (t) => `/api/shops/${t.teaHouse}/after-sale-rules`,
    may: [...teaDesk, "platformAgent", "administrator"],
  },
  "PUT /api/shops/{organizationId}/after-sale-rules": {
    path: (t) => `/api/shops/${t.teaHouse}/after-sale-rules`,
    body: () => ({ returnAddress: null, instantRefundFen: 0, templates: [] }),
    may: ["teaManager"],
  },
};
