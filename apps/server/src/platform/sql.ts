import postgres from "postgres";

/** A pool of connections, or a transaction on one of them. */
export type Sql = postgres.Sql;
export type Tx = postgres.TransactionSql;
export type Json = postgres.JSONValue;

export interface PoolOptions {
  readonly role?: "recourse_writer" | "recourse_reader";
  readonly max: number;
  readonly name: string;
  /** Plans every statement for the sizes of now; a plan that is kept was made for the small tables of the start. */
  readonly plansAnew?: boolean;
}

/** Not all at once, yet soon: PostgreSQL is back within a second of a crash. */
const reconnectAfterSeconds = (): number => 0.05 + Math.random() * 0.1;

/** A pool whose every connection speaks as `role`; without one, as whoever the address names (the owner). */
export function openPool(url: string, options: PoolOptions): Sql {
  return postgres(url, {
    max: options.max,
    idle_timeout: 0,
    connect_timeout: 10,
    // The driver's own would let a pool wait up to 20 s after its connections broke together, as they do.
    backoff: reconnectAfterSeconds,
    max_lifetime: null,
    onnotice: () => {},
    connection: {
      application_name: `recourse ${options.name}`,
      ...(options.role ? { role: options.role } : {}),
      ...(options.plansAnew ? { plan_cache_mode: "force_custom_plan" } : {}),
      statement_timeout: 30_000,
      timezone: "Asia/Shanghai",
    },
  });
}

/** A value for a jsonb column. Only JSON goes in; the cast is here so that stores need none. */
export const jsonb = (tx: Sql | Tx, value: unknown) => tx.json(value as Json);
