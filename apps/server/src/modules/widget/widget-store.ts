import { type WidgetSettings, widgetDefaults } from "@recourse/contract";
import type { Sql, Tx } from "../../platform/sql.ts";

const columns = (sql: Sql | Tx) =>
  sql`enabled, guests, origins, colour, position, greeting, greeting_en AS "greetingEn"`;

/** As they were saved last; as they come when nobody saved any. */
export async function settingsOf(sql: Sql | Tx, orgId: string): Promise<WidgetSettings> {
  const [row] = await sql<WidgetSettings[]>`SELECT ${columns(sql)} FROM widget.settings WHERE org_id = ${orgId}`;
  return row ?? widgetDefaults;
}
export async function saveSettings(tx: Tx, orgId: string, s: WidgetSettings): Promise<void> {
  await tx`INSERT INTO widget.settings (org_id, enabled, guests, origins, colour, position, greeting, greeting_en)
    VALUES (${orgId}, ${s.enabled}, ${s.guests}, ${s.origins}, ${s.colour}, ${s.position}, ${s.greeting}, ${s.greetingEn})
    ON CONFLICT (org_id) DO UPDATE SET enabled = excluded.enabled, guests = excluded.guests, origins = excluded.origins,
      colour = excluded.colour, position = excluded.position, greeting = excluded.greeting, greeting_en = excluded.greeting_en`;
}
/** Whether any shop that has its widget on stands at this origin. */
export async function isSomeShops(sql: Sql | Tx, origin: string): Promise<boolean> {
  const rows = await sql`SELECT FROM widget.settings WHERE enabled AND ${origin} = ANY(origins) LIMIT 1`;
  return rows.length === 1;
}

export interface SecretRow {
  readonly id: string;
  readonly sealed: Buffer;
  readonly hint: string;
  readonly createdAt: Date;
  readonly endsAt: Date | null;
}
/** Those that verify now, the newest first. */
export const livingSecrets = (sql: Sql | Tx, orgId: string, now: Date) =>
  sql<SecretRow[]>`SELECT id, sealed, hint, created_at AS "createdAt", ends_at AS "endsAt" FROM widget.secrets
    WHERE org_id = ${orgId} AND (ends_at IS NULL OR ends_at > ${now}) ORDER BY created_at DESC, id DESC LIMIT 20`;

/** The new one; those before it end at `othersEndAt`, or when they would anyway. */
export async function insertSecret(
  tx: Tx,
  s: Omit<SecretRow, "endsAt"> & { readonly orgId: string; readonly othersEndAt: Date },
): Promise<void> {
  await tx`UPDATE widget.secrets SET ends_at = least(ends_at, ${s.othersEndAt}) WHERE org_id = ${s.orgId}`;
  await tx`INSERT INTO widget.secrets (id, org_id, sealed, hint, created_at)
    VALUES (${s.id}, ${s.orgId}, ${s.sealed}, ${s.hint}, ${s.createdAt})`;
}
export async function endSecret(tx: Tx, orgId: string, id: string, now: Date): Promise<string | null> {
  const [row] = await tx<{ hint: string }[]>`UPDATE widget.secrets SET ends_at = least(ends_at, ${now})
    WHERE org_id = ${orgId} AND id = ${id} RETURNING hint`;
  return row?.hint ?? null;
}

/** False when it was spent before. Two at once: the second waits for the first, and loses. */
export async function spendToken(tx: Tx, orgId: string, jti: string, expiresAt: Date, now: Date): Promise<boolean> {
  await tx`DELETE FROM widget.spent_tokens WHERE expires_at < ${new Date(now.getTime() - 3_600_000)}`;
  const rows =
    await tx`INSERT INTO widget.spent_tokens (org_id, jti, expires_at) VALUES (${orgId}, ${jti}, ${expiresAt})
    ON CONFLICT DO NOTHING RETURNING jti`;
  return rows.length === 1;
}
