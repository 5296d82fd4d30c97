import type { ConversationView, ServiceSessionView } from "@recourse/contract";
import { expect, test } from "vitest";
import { serviceLine } from "./service-line.ts";

const now = new Date("2025-09-03T10:00:00+08:00");
const id = "0190a000-0000-7000-8000-000000000001";
const session = (over: Partial<ServiceSessionView>): ServiceSessionView => ({
  id,
  caseNumber: "S-1",
  state: "waiting",
  group: null,
  agent: null,
  accountable: null,
  related: [],
  openedAt: now.toISOString(),
  queuedAt: null,
  servedAt: null,
  endedAt: null,
  wait: { owner: "agent", dueAt: "2025-09-03T10:10:00+08:00", consequence: "break_promise" },
  queue: null,
  rating: null,
  summary: null,
  movesOpen: [],
  ...over,
});
const talk = (over: Partial<ServiceSessionView>, opensAt: string | null = null): ConversationView => ({
  id,
  organization: { id, kind: "merchant", externalId: "tea", name: "茶舍", nameEn: "Tea House", about: "" },
  buyer: { id, name: "林" },
  lastSeq: 0,
  lastMessageAt: null,
  lastMessage: null,
  buyerReadSeq: 0,
  staffReadSeq: 0,
  unread: 0,
  session: session(over),
  officeHours: { open: opensAt === null, opensAt, text: "" },
});

test("tells how many are before the buyer and about how long it takes", () => {
  const queue = { position: 3, estimateSeconds: 130, agentsOnline: 2, promiseAt: null };
  expect(serviceLine(talk({ queue }), "zh", now)).toMatchObject({
    who: "排队中，前面还有 2 位",
    when: "预计等待约 3 分钟",
    otherwise: "超时未回复将转由主管督办",
  });
});

test("promises instead of estimating when nobody is online", () => {
  const queue = { position: 1, estimateSeconds: null, agentsOnline: 0, promiseAt: "2025-09-04T09:10:00+08:00" };
  expect(serviceLine(talk({ queue }, "2025-09-04T09:00:00+08:00"), "zh", now)).toMatchObject({
    who: "客服已休息，9月4日 09:00 上班",
    when: "9月4日 09:10 前回复您",
  });
});

test("names the agent with the number, and the consequence when it is the buyer's turn", () => {
  const agent = { id, name: "小陈", agentNumber: "0286" };
  const wait = { owner: "buyer" as const, dueAt: "2025-09-03T12:00:00+08:00", consequence: "resolve_quietly" };
  expect(serviceLine(talk({ state: "serving", agent, wait }), "zh", now)).toMatchObject({
    who: "小陈（工号 0286）为您服务",
    when: "等您回复",
    otherwise: "12:00 前未回复将结束本次服务",
  });
});

test("says who follows up, and by when, of a matter put aside", () => {
  const agent = { id, name: "小陈", agentNumber: "0286" };
  const wait = { owner: "agent" as const, dueAt: "2025-09-03T12:00:00+08:00", consequence: "wake" };
  expect(serviceLine(talk({ state: "snoozed", agent, wait }), "zh", now)).toMatchObject({
    who: "小陈（工号 0286）正在为您跟进",
    when: "12:00 前继续回复您，期间可随时留言",
  });
});

test("waits for the buyer once the agent has spoken last", () => {
  const agent = { id, name: "小陈", agentNumber: null };
  const at = now.toISOString();
  const author = { kind: "merchant" as const, id, name: "小陈", agentNumber: null };
  const lastMessage = {
    conversationId: id,
    seq: 9,
    clientId: id,
    author,
    at,
    body: { kind: "recalled" as const },
    quote: null,
  };
  const line = serviceLine({ ...talk({ state: "serving", agent }), lastMessage }, "zh", now);
  expect(line).toMatchObject({ who: "小陈为您服务", when: "等您回复", otherwise: "" });
});

test("says what to do once a service is over", () => {
  expect(serviceLine(talk({ state: "resolved" }), "en", now)).toMatchObject({ tone: "done", otherwise: "" });
  expect(serviceLine(talk({ state: "lapsed" }), "en", now)).toMatchObject({ tone: "late" });
});
