/** The pool as an opaque thing that may be handed on to a store, without the right to speak SQL. */
export type { Sql, Tx } from "./sql.ts";
