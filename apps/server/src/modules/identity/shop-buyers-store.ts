import type { Tx } from "../../platform/sql.ts";

interface Named {
  readonly externalId: string;
  readonly name: string;
  readonly language: "zh" | "en";
}

export async function insertGuest(
  tx: Tx,
  guest: { readonly id: string; readonly name: string; readonly language: "zh" | "en"; readonly now: Date },
): Promise<void> {
  await tx`INSERT INTO identity.people (id, kind, display_name, language, created_at)
    VALUES (${guest.id}, 'buyer', ${guest.name}, ${guest.language}, ${guest.now})`;
}

/** The buyer of that name, made when there is none; what else is known of them stays. */
export async function upsertShopBuyer(tx: Tx, id: string, buyer: Named, now: Date): Promise<string> {
  const [row] = await tx<{ id: string }[]>`
    INSERT INTO identity.people (id, kind, external_id, display_name, language, created_at)
    VALUES (${id}, 'buyer', ${buyer.externalId}, ${buyer.name}, ${buyer.language}, ${now})
    ON CONFLICT (external_id) DO UPDATE SET display_name = excluded.display_name RETURNING id`;
  return row!.id;
}

/** Makes the guest that buyer, unless there is one already; true when it did. */
export async function giveGuestName(tx: Tx, guestId: string, buyer: Named): Promise<boolean> {
  const rows = await tx`UPDATE identity.people SET external_id = ${buyer.externalId}, display_name = ${buyer.name}
    WHERE id = ${guestId} AND kind = 'buyer' AND external_id IS NULL
      AND NOT EXISTS (SELECT FROM identity.people p WHERE p.external_id = ${buyer.externalId}) RETURNING id`;
  return rows.length === 1;
}

/** Locks the session while it lives: of two that would end it, one finds it ended. */
export async function lockLivingSession(tx: Tx, id: string, now: Date): Promise<boolean> {
  const rows = await tx`SELECT FROM identity.sessions WHERE id = ${id} AND revoked_at IS NULL AND expires_at > ${now}
    FOR UPDATE`;
  return rows.length === 1;
}
