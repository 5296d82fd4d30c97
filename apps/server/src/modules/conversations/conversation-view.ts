import type { ConversationView, MessageView } from "@recourse/contract";
import type { Database } from "../../platform/database.ts";
import { present } from "../../platform/refusal.ts";
import { isWithin, nextOpening } from "../clocks/index.ts";
import { organizationById } from "../identity/index.ts";
import { hoursOf } from "../routing/index.ts";
import type { ConversationRow } from "./conversation-store.ts";
import { lastMessages, unreadCounts } from "./message-store.ts";
import { messageViews } from "./message-view.ts";
import type { PeopleNames } from "./people-names.ts";
import { servicesById } from "./service-store.ts";
import { serviceView } from "./service-view.ts";

async function officeHoursView(database: Database, orgId: string, now: Date): Promise<ConversationView["officeHours"]> {
  const hours = await hoursOf(database.writer, orgId);
  const windows = hours?.windows ?? [];
  const opensAt = nextOpening(windows, now);
  const open = isWithin(windows, now);
  return { open, opensAt: open ? null : (opensAt?.toISOString() ?? null), text: hours?.welcome ?? "" };
}

/** Threads as one side sees them; rows were read under that side's own policy. */
export async function conversationViews(
  database: Database,
  names: PeopleNames,
  rows: readonly ConversationRow[],
  side: "buyer" | "staff",
  now: Date,
): Promise<ConversationView[]> {
  const ids = rows.map((row) => row.id);
  const [last, services, unread] = await Promise.all([
    lastMessages(database.writer, ids).then((found) => messageViews(found, names)),
    servicesById(
      database.writer,
      rows.flatMap((row) => row.sessionId ?? []),
    ),
    unreadCounts(database.writer, ids, side),
  ]);
  await names.load(rows.map((row) => row.buyerId));
  const lastOf = new Map<string, MessageView>(last.map((message) => [message.conversationId, message]));
  return Promise.all(
    rows.map(async (row) => {
      const service = services.find((one) => one.id === row.sessionId);
      return {
        id: row.id,
        organization: present(await organizationById(database.writer, row.orgId), "organization.unknown"),
        buyer: { id: row.buyerId, name: names.person(row.buyerId)?.name ?? "" },
        lastSeq: row.lastSeq,
        lastMessageAt: row.lastMessageAt?.toISOString() ?? null,
        lastMessage: lastOf.get(row.id) ?? null,
        buyerReadSeq: row.buyerReadSeq,
        staffReadSeq: row.staffReadSeq,
        unread: unread.get(row.id) ?? 0,
        session: service ? await serviceView(database, names, service, side, now) : null,
        officeHours: await officeHoursView(database, row.orgId, now),
      };
    }),
  );
}
