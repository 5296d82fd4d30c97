import type { PromiseOffer, PromiseView } from "@recourse/contract";
import type { Database } from "../../platform/database.ts";
import { countDue } from "../clocks/index.ts";
import { type MessageRow, type PeopleNames, recentOwnTexts } from "../conversations/index.ts";
import type { StaffCaller } from "../identity/index.ts";
import { minutesToNudge, type PromiseRow } from "./promise.ts";
import { promiseIn } from "./promise-time.ts";

function movesOpen(row: PromiseRow, side: "buyer" | "staff", now: Date): PromiseView["movesOpen"] {
  if (row.state !== "open" && row.state !== "broken") return [];
  if (side === "staff") return ["done"];
  return minutesToNudge(row, now) === 0 ? ["nudge"] : [];
}

/** Promises as one side sees them. */
export async function promiseViews(
  names: PeopleNames,
  rows: readonly PromiseRow[],
  side: "buyer" | "staff",
  now: Date,
): Promise<PromiseView[]> {
  await names.load(rows.flatMap((row) => [row.agentId, row.buyerId]));
  return rows.map((row) => {
    const agent = names.person(row.agentId);
    return {
      ...{ id: row.id, conversationId: row.conversationId, seq: row.seq, deed: row.deed, words: row.words },
      agent: { id: row.agentId, name: agent?.name ?? "", agentNumber: agent?.agentNumber ?? null },
      buyer: { id: row.buyerId, name: names.person(row.buyerId)?.name ?? "" },
      ...{ saidAt: row.saidAt.toISOString(), dueAt: row.dueAt.toISOString(), provisional: row.provisional },
      ...{ state: row.state, decidedAt: row.decidedAt?.toISOString() ?? null, movesOpen: movesOpen(row, side, now) },
    };
  });
}

const offeredForMs = 10 * 60_000;

async function offerOf(database: Database, message: MessageRow): Promise<PromiseOffer | null> {
  const read = message.body?.kind === "text" ? promiseIn(message.body.text, message.at) : null;
  if (!read) return null;
  const { deed, text } = read.spoken;
  const due =
    "dueAt" in read.time
      ? { dueAt: read.time.dueAt, provisional: false }
      : await countDue(database.writer, read.time.span, message.at);
  return { seq: message.seq, deed, words: text, dueAt: due.dueAt.toISOString(), provisional: due.provisional };
}

/** One's own sentences of the last minutes that read like promises and are none yet. */
export async function promiseOffers(
  database: Database,
  conversationId: string,
  staff: StaffCaller,
  made: readonly PromiseRow[],
  now: Date,
): Promise<PromiseOffer[]> {
  const since = new Date(now.getTime() - offeredForMs);
  const messages = await recentOwnTexts(database.writer, conversationId, staff.personId, since);
  const fresh = messages.filter(({ seq }) => !made.some((one) => one.seq === seq));
  const offers = await Promise.all(fresh.map((message) => offerOf(database, message)));
  return offers.filter((offer) => offer !== null && Date.parse(offer.dueAt) > now.getTime()) as PromiseOffer[];
}
