import type { Sql } from "../../platform/sql.ts";

export interface SimulatedRefund {
  readonly key: string;
  readonly amountFen: number;
  readonly state: "processing" | "arrived" | "refused";
  readonly serial: string;
  readonly acceptedAt: Date;
  readonly arrivesAt: Date;
  readonly told: number;
}

const columns = (sql: Sql) => sql`key, amount_fen::float8 AS "amountFen", state, serial, accepted_at AS "acceptedAt",
  arrives_at AS "arrivesAt", told`;

/** Keeps what was handed in; the same key keeps what it was. */
export async function keepSimulated(sql: Sql, r: SimulatedRefund): Promise<SimulatedRefund> {
  await sql`INSERT INTO funds.simulated_refunds (key, amount_fen, state, serial, accepted_at, arrives_at)
    VALUES (${r.key}, ${r.amountFen}, ${r.state}, ${r.serial}, ${r.acceptedAt}, ${r.arrivesAt})
    ON CONFLICT (key) DO NOTHING`;
  return (await simulatedByKey(sql, r.key))!;
}

export async function simulatedByKey(sql: Sql, key: string): Promise<SimulatedRefund | null> {
  const [row] = await sql<SimulatedRefund[]>`SELECT ${columns(sql)} FROM funds.simulated_refunds WHERE key = ${key}`;
  return row ?? null;
}

/** Lets what is due arrive, and names what has not been told often enough. */
export async function arrivedUntil(sql: Sql, now: Date, tellings: number): Promise<SimulatedRefund[]> {
  await sql`UPDATE funds.simulated_refunds SET state = 'arrived' WHERE state = 'processing' AND arrives_at <= ${now}`;
  const rows = await sql<SimulatedRefund[]>`UPDATE funds.simulated_refunds SET told = told + 1
    WHERE key IN (SELECT key FROM funds.simulated_refunds WHERE state = 'arrived' AND told < ${tellings} LIMIT 100)
    RETURNING ${columns(sql)}`;
  return [...rows];
}
