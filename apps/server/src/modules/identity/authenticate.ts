import { LRUCache } from "lru-cache";
import type { Database } from "../../platform/database.ts";
import type { Caller } from "./caller.ts";
import { keyByToken, type SessionRow, sessionByToken, touchSession } from "./identity-store.ts";
import { sessionExpiry } from "./sign-in.ts";
import { tokenHash } from "./tokens.ts";

const touchEveryMs = 5 * 60_000;
/** How long a revoked session may still be honoured by another node; this one forgets at once. */
const cacheMs = 10_000;

function callerOf(row: SessionRow): Caller {
  const person = { personId: row.personId, sessionId: row.sessionId, name: row.name, language: row.language };
  if (row.kind === "buyer")
    return { kind: "buyer", ...person, ...(row.shopId ? { shop: { id: row.shopId, guest: row.guest } } : {}) };
  if (!row.orgId || !row.orgKind || !row.role) return { kind: "anonymous" };
  return {
    kind: "staff",
    ...person,
    orgId: row.orgId,
    orgKind: row.orgKind,
    role: row.role,
    agentNumber: row.agentNumber,
    ...(row.mustEnrol ? { mustEnrol: true } : {}),
  };
}

export interface Authenticator {
  /** Who carries this cookie token; anonymous when it is unknown, expired or revoked. */
  byCookie(token: string | undefined): Promise<Caller>;
  byKey(token: string): Promise<Caller>;
  /** The buyer on a shop's own pages who carries this token; it is good nowhere else, and no cookie is good here. */
  byShopToken(token: string | undefined): Promise<Caller>;
  /** Forgets what was remembered of these sessions, at once. */
  forget(sessionIds: readonly string[]): void;
  forgetPerson(personId: string): void;
}

export function createAuthenticator(database: Database, clock: () => Date): Authenticator {
  const known = new LRUCache<string, SessionRow>({ max: 20_000, ttl: cacheMs });

  async function sessionOf(token: string): Promise<SessionRow | null> {
    const remembered = known.get(token);
    if (remembered) return remembered;
    const now = clock();
    const row = await sessionByToken(database.writer, tokenHash(token), now);
    if (!row) return null;
    // Whom a shop vouched for, it vouched for once: such a session ends when it was said to.
    const lives = !row.shopId || row.guest;
    if (lives && now.getTime() - row.lastSeenAt.getTime() > touchEveryMs) {
      await touchSession(database.writer, row.sessionId, now, sessionExpiry(now));
    }
    known.set(token, row);
    return row;
  }
  const drop = (gone: (row: SessionRow) => boolean) => {
    for (const [token, row] of known.entries()) if (gone(row)) known.delete(token);
  };

  return {
    async byCookie(token) {
      const row = token ? await sessionOf(token) : null;
      return row && !row.shopId ? callerOf(row) : { kind: "anonymous" };
    },
    async byShopToken(token) {
      const row = token ? await sessionOf(token) : null;
      return row?.shopId ? callerOf(row) : { kind: "anonymous" };
    },
    async byKey(token) {
      const key = await keyByToken(database.writer, tokenHash(token));
      return key
        ? { kind: "integrator", keyId: key.id, name: key.name, orgId: key.orgId, orgKind: key.orgKind }
        : { kind: "anonymous" };
    },
    forget: (ids) => drop((row) => ids.includes(row.sessionId)),
    forgetPerson: (id) => drop((row) => row.personId === id),
  };
}
