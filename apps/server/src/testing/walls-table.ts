import { randomUUID } from "node:crypto";
import { widgetDefaults } from "@recourse/contract";
import {
  buyers,
  everyone,
  importsTea,
  managesTea,
  type Person,
  signedIn,
  staff,
  teaDesk,
  widgets,
} from "./wall-people.ts";
import { afterSaleDoors } from "./walls-after-sales.ts";

export interface Things {
  readonly conversation: string;
  readonly order: string;
  readonly product: string;
  readonly file: string;
  readonly teaHouse: string;
  readonly bookshop: string;
  readonly group: string;
  readonly staff: string;
  readonly key: string;
  readonly reply: string;
  readonly deadline: string;
  readonly tag: string;
  readonly afterSale: string;
  readonly widgetSecret: string;
  readonly export: string;
  readonly promise: string;
}

export interface Door {
  readonly path: (t: Things) => string;
  readonly body?: (t: Things) => unknown;
  /** Who may pass. Everybody else must be refused. */
  readonly may: readonly Person[];
}

const thread = (rest: string) => (t: Things) => `/api/conversations/${t.conversation}${rest}`;
const hours48 = { kind: "calendar_hours", amount: 48 };
const text = () => ({ clientId: randomUUID(), body: { kind: "text", text: "在吗" } });
const code = () => ({ code: "000000" });
const at = "2026-11-01T10:00:00+08:00";
const receiver = { name: "王", phone: "13800000000", region: "浙江省", address: "一号" };
const line = { productExternalId: "T-1", quantity: 1, unitPriceFen: 1, paidFen: 1 };
const importing = (kind: string, row: object): Door => ({
  path: () => `/api/${kind}?merchant=tea`,
  body: () => ({ externalId: "X", ...row }),
  may: importsTea,
});

/**
 * Every door of the program and who may pass it. A door that is missing here fails the build, and so does a row
 * without a door.
 */
export const doors: Readonly<Record<string, Door>> = {
  "GET /api/installation": { path: () => "/api/installation", may: everyone },
  "POST /api/setup": { path: () => "/api/setup", body: () => ({}), may: everyone },
  "POST /api/session": { path: () => "/api/session", body: () => ({}), may: everyone },
  "GET /api/session": { path: () => "/api/session", may: signedIn },
  "PATCH /api/session": { path: () => "/api/session", body: () => ({ language: "zh" }), may: signedIn },
  "DELETE /api/session": { path: () => "/api/session", may: signedIn },
  "GET /api/sessions": { path: () => "/api/sessions", may: signedIn },
  "DELETE /api/sessions/{id}": { path: () => `/api/sessions/${randomUUID()}`, may: signedIn },
  "DELETE /api/sessions": { path: () => "/api/sessions", may: signedIn },
  "POST /api/session/code": { path: () => "/api/session/code", body: () => ({}), may: everyone },
  "PUT /api/session/password": {
    path: () => "/api/session/password",
    body: () => ({ current: "not the password", next: "another long one" }),
    may: signedIn,
  },
  "GET /api/second-factor": { path: () => "/api/second-factor", may: staff },
  "POST /api/second-factor": {
    path: () => "/api/second-factor",
    body: () => ({ password: "not the password" }),
    may: staff,
  },
  "PUT /api/second-factor": { path: () => "/api/second-factor", body: code, may: staff },
  "POST /api/second-factor/proof": { path: () => "/api/second-factor/proof", body: code, may: staff },
  "POST /api/second-factor/recovery-codes": {
    path: () => "/api/second-factor/recovery-codes",
    body: code,
    may: staff,
  },
  "POST /api/second-factor/removal": { path: () => "/api/second-factor/removal", body: code, may: staff },
  "DELETE /api/second-factor/devices": { path: () => "/api/second-factor/devices", may: staff },
  "DELETE /api/staff/{id}/second-factor": { path: (t) => `/api/staff/${t.staff}/second-factor`, may: managesTea },
  "GET /api/organizations/{id}/second-factor": {
    path: (t) => `/api/organizations/${t.teaHouse}/second-factor`,
    may: managesTea,
  },
  "PUT /api/organizations/{id}/second-factor": {
    path: (t) => `/api/organizations/${t.teaHouse}/second-factor`,
    body: () => ({ demand: "optional" }),
    may: managesTea,
  },
  "GET /api/shops": { path: () => "/api/shops", may: everyone },
  "GET /api/shops/{id}": { path: (t) => `/api/shops/${t.teaHouse}`, may: everyone },
  "GET /api/organizations": { path: () => "/api/organizations", may: staff },
  "POST /api/organizations": {
    path: () => "/api/organizations",
    body: () => ({ externalId: "tea", name: "再来一家" }),
    may: ["administrator"],
  },
  "GET /api/keys": { path: (t) => `/api/keys?organization=${t.teaHouse}`, may: managesTea },
  "POST /api/keys": {
    path: () => "/api/keys",
    body: (t) => ({ organizationId: t.teaHouse, name: "收银机" }),
    may: managesTea,
  },
  "DELETE /api/keys/{id}": { path: (t) => `/api/keys/${t.key}`, may: managesTea },
  "GET /api/products": { path: () => "/api/products", may: everyone },
  "POST /api/products": importing("products", {
    title: "X",
    category: "X",
    priceFen: 1,
    stock: 1,
    shipPromiseHours: 1,
  }),
  "GET /api/products/{id}": { path: (t) => `/api/products/${t.product}`, may: [...everyone, ...widgets] },
  "GET /api/products/{id}/image": {
    path: (t) => `/api/products/${t.product}/image`,
    may: [...everyone, ...widgets],
  },
  "GET /api/orders": { path: () => "/api/orders", may: [...signedIn, "teaKey", "booksKey"] },
  "POST /api/orders": importing("orders", {
    buyerExternalId: "B-lin",
    stage: "unpaid",
    placedAt: at,
    receiver,
    lines: [line],
    paidFen: 1,
  }),
  "GET /api/orders/{id}": {
    path: (t) => `/api/orders/${t.order}`,
    may: ["lin", ...teaDesk, "platformAgent", "administrator", "teaKey"],
  },
  "GET /api/coupons": { path: () => "/api/coupons", may: buyers },
  "POST /api/coupons": importing("coupons", {
    title: "X",
    buyerExternalId: "B-lin",
    discountFen: 1,
    validFrom: at,
    validTo: at,
  }),
  "POST /api/payments": importing("payments", {
    buyerExternalId: "B-lin",
    channel: "alipay",
    amountFen: 1,
    state: "pending",
    at,
  }),
  "POST /api/shipments": importing("shipments", {
    orderExternalId: "20261120001",
    carrier: "X",
    trackingNumber: "X",
    shippedAt: at,
  }),
  "POST /api/imports/{kind}": { path: () => "/api/imports/products?merchant=tea", body: () => [], may: importsTea },
  "POST /api/files": { path: () => "/api/files", body: () => new FormData(), may: [...signedIn, ...widgets] },
  "GET /api/files/{id}": {
    path: (t) => `/api/files/${t.file}`,
    may: ["lin", ...teaDesk, "platformAgent", "administrator"],
  },
  "GET /api/staff": { path: (t) => `/api/staff?organization=${t.teaHouse}`, may: managesTea },
  "POST /api/staff": {
    path: () => "/api/staff",
    body: (t) => ({
      organizationId: t.teaHouse,
      login: "0286",
      password: "12345678",
      displayName: "新人",
      role: "merchant_agent",
    }),
    may: managesTea,
  },
  "PATCH /api/staff/{id}": { path: (t) => `/api/staff/${t.staff}`, body: () => ({}), may: managesTea },
  "GET /api/groups": {
    path: (t) => `/api/groups?organization=${t.teaHouse}`,
    may: [...teaDesk, "platformAgent", "administrator"],
  },
  "POST /api/groups": {
    path: () => "/api/groups",
    body: (t) => ({ organizationId: t.teaHouse, kind: "presale", name: "售前咨询" }),
    may: managesTea,
  },
  "PATCH /api/groups/{id}": {
    path: (t) => `/api/groups/${t.group}`,
    body: () => ({ name: "售前咨询", nameEn: "" }),
    may: managesTea,
  },
  "GET /api/desks/{organizationId}/hours": { path: (t) => `/api/desks/${t.teaHouse}/hours`, may: everyone },
  "PUT /api/desks/{organizationId}/hours": {
    path: (t) => `/api/desks/${t.teaHouse}/hours`,
    body: () => ({ windows: [] }),
    may: managesTea,
  },
  "GET /api/calendars": { path: () => "/api/calendars", may: staff },
  "POST /api/calendars/{year}": {
    path: () => "/api/calendars/2030",
    body: () => ({ days: [{ name: "元旦", date: "2030-01-01", isOffDay: true }] }),
    may: ["administrator"],
  },
  "GET /api/policies": { path: () => "/api/policies", may: staff },
  "POST /api/policies/{clock}/versions": {
    path: () => "/api/policies/dispute.appeal/versions",
    body: () => ({
      span: hours48,
      warnBeforeMinutes: null,
      effectiveFrom: "2099-01-01T00:00:00+08:00",
      reason: "调整",
    }),
    may: ["administrator"],
  },
  "DELETE /api/policies/{clock}/announced": {
    path: () => "/api/policies/dispute.appeal/announced",
    may: ["administrator"],
  },
  "POST /api/clocks/preview": { path: () => "/api/clocks/preview", body: () => ({ span: hours48 }), may: staff },
  "GET /api/deadlines": { path: () => "/api/deadlines", may: staff },
  "PUT /api/deadlines/{id}/pause": {
    path: (t) => `/api/deadlines/${t.deadline}/pause`,
    body: () => ({ cause: "force_majeure" }),
    may: ["administrator"],
  },
  "DELETE /api/deadlines/{id}/pause": { path: (t) => `/api/deadlines/${t.deadline}/pause`, may: ["administrator"] },
  "GET /api/desks/{organizationId}/rules": { path: (t) => `/api/desks/${t.teaHouse}/rules`, may: managesTea },
  "PUT /api/desks/{organizationId}/rules": {
    path: (t) => `/api/desks/${t.teaHouse}/rules`,
    body: () => ({ silenceMinutes: 30 }),
    may: managesTea,
  },
  "PUT /api/agents/me/presence": {
    path: () => "/api/agents/me/presence",
    body: () => ({ presence: "offline" }),
    may: staff,
  },
  "POST /api/conversations": {
    path: () => "/api/conversations",
    body: (t) => ({ organizationId: t.teaHouse, entrance: { kind: "shop" } }),
    // A widget of the other shop does not reach this one.
    may: [...buyers, "teaGuest"],
  },
  "GET /api/conversations": { path: () => "/api/conversations", may: buyers },
  "GET /api/conversations/{id}": { path: thread(""), may: ["lin", ...teaDesk, "administrator"] },
  "GET /api/conversations/{id}/messages": {
    path: thread("/messages"),
    // The platform's staff may look into any thread, and write in none of another desk.
    may: ["lin", ...teaDesk, "platformAgent", "administrator"],
  },
  "POST /api/conversations/{id}/messages": { path: thread("/messages"), body: text, may: ["lin", ...teaDesk] },
  "PUT /api/conversations/{id}/read": { path: thread("/read"), body: () => ({ seq: 1 }), may: ["lin", ...teaDesk] },
  "POST /api/conversations/{id}/recall": {
    path: thread("/recall"),
    body: () => ({ seq: 9999 }),
    may: ["lin", ...teaDesk],
  },
  "GET /api/history": { path: () => "/api/history", may: signedIn },
  "GET /api/history/messages": { path: () => "/api/history/messages?q=在吗", may: signedIn },
  "GET /api/history/exports/size": { path: () => "/api/history/exports/size", may: signedIn },
  "POST /api/history/exports": {
    path: () => "/api/history/exports",
    body: (t) => ({ id: randomUUID(), format: "txt", filter: { conversationId: t.conversation } }),
    may: ["lin", ...teaDesk, "platformAgent", "administrator"],
  },
  "GET /api/history/exports": { path: () => "/api/history/exports", may: signedIn },
  "GET /api/history/exports/{id}": { path: (t) => `/api/history/exports/${t.export}`, may: ["lin"] },
  "GET /api/history/exports/{id}/file": { path: (t) => `/api/history/exports/${t.export}/file`, may: ["lin"] },
  "DELETE /api/history/exports/{id}": { path: (t) => `/api/history/exports/${t.export}`, may: ["lin"] },
  "GET /api/conversations/{id}/notes": { path: thread("/notes"), may: [...teaDesk, "administrator"] },
  "GET /api/conversations/{id}/promises": { path: thread("/promises"), may: ["lin", ...teaDesk, "administrator"] },
  // Only its author confirms a sentence, and this one is Lin's.
  "POST /api/conversations/{id}/promises": { path: thread("/promises"), body: () => ({ seq: 1 }), may: [] },
  "GET /api/promises": { path: () => "/api/promises", may: staff },
  "PUT /api/promises/{id}/done": { path: (t) => `/api/promises/${t.promise}/done`, may: teaDesk },
  "POST /api/promises/{id}/nudge": { path: (t) => `/api/promises/${t.promise}/nudge`, may: ["lin"] },
  "POST /api/conversations/{id}/notes": {
    path: thread("/notes"),
    body: () => ({ clientId: randomUUID(), text: "备注" }),
    may: teaDesk,
  },
  "POST /api/conversations/{id}/handover": { path: thread("/handover"), body: () => ({}), may: ["lin"] },
  "PUT /api/conversations/{id}/rating": { path: thread("/rating"), body: () => ({ score: 5 }), may: ["lin"] },
  // Serving it is what gives the right; nobody serves this one, so only who leads the desk may.
  "POST /api/conversations/{id}/transfer": {
    path: thread("/transfer"),
    body: (t) => ({ groupId: t.group, note: "请接" }),
    may: ["teaManager"],
  },
  "PUT /api/conversations/{id}/case": {
    path: thread("/case"),
    body: () => ({ caseNumber: "YJ20200101-000001", reason: "同一件事" }),
    may: teaDesk,
  },
  "POST /api/conversations/{id}/case-split": {
    path: thread("/case-split"),
    body: () => ({ reason: "另一件事" }),
    may: teaDesk,
  },
  "POST /api/conversations/{id}/claim": { path: thread("/claim"), may: teaDesk },
  "POST /api/conversations/{id}/resolution": { path: thread("/resolution"), may: ["lin", ...teaDesk] },
  "POST /api/conversations/{id}/watching": { path: thread("/watching"), may: managesTea },
  "POST /api/conversations/{id}/whisper": {
    path: thread("/whisper"),
    body: () => ({ clientId: randomUUID(), text: "请先道歉" }),
    may: managesTea,
  },
  "POST /api/conversations/{id}/takeover": {
    path: thread("/takeover"),
    body: () => ({ reason: "投诉升级" }),
    may: managesTea,
  },
  "POST /api/conversations/{id}/reassignment": {
    path: thread("/reassignment"),
    body: (t) => ({ groupId: t.group, reason: "分组有误" }),
    may: managesTea,
  },
  "GET /api/conversations/{id}/context": { path: thread("/context"), may: teaDesk },
  "GET /api/conversations/{id}/suggestions": { path: thread("/suggestions"), may: teaDesk },
  "GET /api/topics": {
    path: (t) => `/api/topics?organization=${t.teaHouse}`,
    may: [...teaDesk, "platformAgent", "administrator"],
  },
  "PUT /api/topics/{id}/voice": {
    path: (t) => `/api/topics/invoice/voice?organization=${t.teaHouse}`,
    body: () => ({ answerZh: "", answerEn: "" }),
    may: managesTea,
  },
  // As with transfer: nobody serves it, so only who leads the desk may.
  "PUT /api/conversations/{id}/snooze": {
    path: thread("/snooze"),
    body: () => ({ until: new Date(Date.now() + 600_000).toISOString() }),
    may: ["teaManager"],
  },
  "DELETE /api/conversations/{id}/snooze": { path: thread("/snooze"), may: ["teaManager"] },
  "GET /api/conversations/{id}/tags": { path: thread("/tags"), may: teaDesk },
  "PUT /api/conversations/{id}/tags": { path: thread("/tags"), body: () => ({ tagIds: [] }), may: teaDesk },
  "GET /api/tags": {
    path: (t) => `/api/tags?organization=${t.teaHouse}`,
    may: [...teaDesk, "platformAgent", "administrator"],
  },
  "POST /api/tags": {
    path: () => "/api/tags",
    body: (t) => ({ organizationId: t.teaHouse, name: "催发货" }),
    may: managesTea,
  },
  "PATCH /api/tags/{id}": { path: (t) => `/api/tags/${t.tag}`, body: () => ({}), may: managesTea },
  "DELETE /api/tags/{id}": { path: (t) => `/api/tags/${t.tag}`, may: managesTea },
  "GET /api/replies": {
    path: (t) => `/api/replies?organization=${t.teaHouse}`,
    may: [...teaDesk, "platformAgent", "administrator"],
  },
  "POST /api/replies": {
    path: () => "/api/replies",
    body: (t) => ({ organizationId: t.teaHouse, scope: "desk", title: "问候", textZh: "您好" }),
    may: managesTea,
  },
  "PATCH /api/replies/{id}": { path: (t) => `/api/replies/${t.reply}`, body: () => ({}), may: managesTea },
  "POST /api/replies/{id}/uses": {
    path: (t) => `/api/replies/${t.reply}/uses`,
    may: [...teaDesk, "platformAgent", "administrator"],
  },
  "PUT /api/replies/order": {
    path: () => "/api/replies/order",
    body: (t) => ({ organizationId: t.teaHouse, ids: [t.reply] }),
    may: managesTea,
  },
  "POST /api/replies/import": {
    path: () => "/api/replies/import",
    body: (t) => ({ organizationId: t.teaHouse, csv: "title,text_zh\n问候,您好" }),
    may: managesTea,
  },
  "DELETE /api/replies/{id}": { path: (t) => `/api/replies/${t.reply}`, may: managesTea },
  "GET /api/measures": {
    path: (t) => `/api/measures?from=2026-11-01&to=2026-11-30&organization=${t.teaHouse}`,
    may: managesTea,
  },
  "GET /api/measures/csv": {
    path: (t) => `/api/measures/csv?from=2026-11-01&to=2026-11-30&organization=${t.teaHouse}`,
    may: managesTea,
  },
  "GET /api/measures/mine": { path: () => "/api/measures/mine?from=2026-11-01&to=2026-11-30", may: staff },
  "GET /api/wallboard": {
    path: (t) => `/api/wallboard?organization=${t.teaHouse}`,
    may: [...managesTea, "platformAgent"],
  },
  "GET /api/talks": { path: (t) => `/api/talks?organization=${t.teaHouse}`, may: managesTea },
  "POST /api/orders/{id}/reveal": {
    path: (t) => `/api/orders/${t.order}/reveal`,
    body: () => ({ purpose: "call_buyer" }),
    may: [...teaDesk, "administrator"],
  },
  "POST /api/conversations/{id}/reveal": {
    path: thread("/reveal"),
    body: () => ({ purpose: "call_buyer" }),
    may: teaDesk,
  },
  "GET /api/audit": { path: (t) => `/api/audit?organization=${t.teaHouse}`, may: managesTea },
  "GET /api/audit/verification": { path: (t) => `/api/audit/verification?organization=${t.teaHouse}`, may: managesTea },
  "POST /api/audit/export": {
    path: () => "/api/audit/export",
    body: (t) => ({ organization: t.teaHouse }),
    may: managesTea,
  },
  "GET /api/reveals": { path: (t) => `/api/reveals?organization=${t.teaHouse}`, may: [...buyers, ...managesTea] },
  "GET /api/law": { path: () => "/api/law", may: everyone },
  "GET /api/after-sales": { path: () => "/api/after-sales", may: [...signedIn, "teaKey", "booksKey"] },
  ...afterSaleDoors,
  // Whose number it is decides what is found: strangers are answered with nothing.
  "GET /api/desk/numbers/{number}": { path: () => "/api/desk/numbers/20261120001", may: staff },
  "GET /api/widget/{shop}": { path: () => "/api/widget/tea", may: [...everyone, "teaGuest"] },
  "POST /api/widget/{shop}/sessions": {
    path: () => "/api/widget/tea/sessions",
    body: () => ({}),
    may: [...everyone, "teaGuest"],
  },
  "POST /api/widget/{shop}/talk": { path: () => "/api/widget/tea/talk", body: () => ({}), may: ["teaGuest"] },
  "DELETE /api/widget/{shop}/session": { path: () => "/api/widget/tea/session", may: ["teaGuest"] },
  "GET /api/organizations/{id}/widget": { path: (t) => `/api/organizations/${t.teaHouse}/widget`, may: managesTea },
  "PUT /api/organizations/{id}/widget": {
    path: (t) => `/api/organizations/${t.teaHouse}/widget`,
    body: () => ({ ...widgetDefaults, enabled: true }),
    may: managesTea,
  },
  "GET /api/organizations/{id}/widget/secrets": {
    path: (t) => `/api/organizations/${t.teaHouse}/widget/secrets`,
    may: managesTea,
  },
  "POST /api/organizations/{id}/widget/secrets": {
    path: (t) => `/api/organizations/${t.teaHouse}/widget/secrets`,
    may: managesTea,
  },
  "DELETE /api/organizations/{id}/widget/secrets/{secretId}": {
    path: (t) => `/api/organizations/${t.teaHouse}/widget/secrets/${t.widgetSecret}`,
    may: managesTea,
  },
  "GET /api/desk": { path: () => "/api/desk", may: staff },
  "GET /api/queue": { path: () => "/api/queue", may: ["teaManager", "booksManager", "platformAgent", "administrator"] },
};
