import postgres from "postgres";

/** A pool of connections, or a transaction on one of them. */
export type Sql = postgres.Sql;
export type Tx = postgres.TransactionSql;
export type Json = postgres.JSONValue;

export interface PoolOptions {
  readonly role?: "recourse_writer" | "recourse_reader";
  readonly max: number;
  readonly name: string;
}

/** A pool whose every connection speaks as `role`; without one, as whoever the address names (the owner). */
export function openPool(url: string, options: PoolOptions): Sql {
  return postgres(url, {
    max: options.max,
    idle_timeout: 0,
    connect_timeout: 10,
    max_lifetime: null,
    onnotice: () => {},
    connection: {
      application_name: `recourse ${options.name}`,
      ...(options.role ? { role: options.role } : {}),
      statement_timeout: 30_000,
      timezone: "Asia/Shanghai",
    },
  });
}

/** A value for a jsonb column. Only JSON goes in; the cast is here so that stores need none. */
export const jsonb = (tx: Sql | Tx, value: unknown) => tx.json(value as Json);
