import type { ChainVerdict } from "@recourse/contract";
import { commitmentOf, firstHead, nextHead } from "../../platform/chain.ts";
import type { Database } from "../../platform/database.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { chainEnd, type ProofRow, proofAfter } from "./audit-store.ts";
import { chainName, committed } from "./record-act.ts";

const atATime = 1000;

/** The chain's head after this row, or null when the row is not what was written, or does not follow. */
function follow(head: Buffer, seq: number, row: ProofRow): Buffer | null {
  const actor = { kind: row.actorKind, id: row.actorId, name: row.actorName };
  const subject = { kind: row.subjectKind ?? "", id: row.subjectId, name: row.subjectName };
  const told = committed({ actor, content: row.content, ...(row.subjectKind ? { subject } : {}) });
  const commitment = commitmentOf(row.salt, told);
  const next = nextHead(head, { seq: row.seq, at: row.at, kind: row.kind, commitment });
  return row.seq === seq && commitment.equals(row.commitment) && next.equals(row.hash) ? next : null;
}

/** Counts an organization's chain anew, from its first entry. A missing, changed, added or exchanged entry is where it breaks. */
export function verifyChain(database: Database, viewer: Viewer, orgId: string): Promise<ChainVerdict> {
  return database.read(viewer, async (tx) => {
    const end = await chainEnd(tx, orgId);
    let head = firstHead(chainName(orgId));
    let seq = 0;
    for (;;) {
      const rows = await proofAfter(tx, orgId, seq, atATime);
      for (const row of rows) {
        const next = follow(head, seq + 1, row);
        if (!next) return { entries: end?.lastSeq ?? 0, sound: false, brokenAt: seq + 1 };
        [head, seq] = [next, seq + 1];
      }
      if (rows.length < atATime) break;
    }
    const whole = end === null ? seq === 0 : end.lastSeq === seq && end.head.equals(head);
    return { entries: seq, sound: whole, brokenAt: whole ? null : seq + 1 };
  });
}
