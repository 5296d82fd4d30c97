import type { Viewer } from "../../../platform/viewer.ts";
import { staffById } from "../../identity/index.ts";
import type { Conversations } from "../conversations.ts";
import { organizationsOf } from "../history/found-view.ts";
import type { ExportFiles } from "./export-files.ts";
import { beginningOf, type ExportLine, lineOf } from "./export-lines.ts";
import {
  beginAgain,
  type ExportRow,
  type NoteSaid,
  notesAfter,
  type Progress,
  recalledIn,
  type SaidRow,
  type Stretch,
  saidInStretches,
  saveEnd,
  saveProgress,
} from "./export-store.ts";
import { keptMs } from "./start-export.ts";

export interface ExportParts {
  readonly conversations: Conversations;
  readonly files: ExportFiles;
}
/** Short stretches are read together, so many at most. */
const stretchesAtOnce = 60;

const viewerFor = ({ side, personId, orgId }: ExportRow): Viewer =>
  side === "buyer" ? { side, personId } : { side, personId, orgId: orgId! };

/** Staff who left, or went to another organization, get nothing more of it. */
async function mayStillRead({ conversations }: ExportParts, row: ExportRow): Promise<boolean> {
  if (row.side === "buyer") return true;
  const staff = await staffById(conversations.database.writer, row.personId);
  return staff?.active === true && staff.orgId === row.orgId;
}

/** The stretches from where it stands, the first of them from the next message on. */
const ahead = (row: ExportRow): Stretch[] =>
  row.stretches
    .slice(row.place, row.place + stretchesAtOnce)
    .map((stretch, at) => (at === 0 ? { ...stretch, from: Math.max(stretch.from, row.seq + 1) } : stretch));

interface Page {
  readonly stretches: readonly Stretch[];
  readonly rows: readonly SaidRow[];
  readonly notes: readonly NoteSaid[];
}
function readPage({ conversations }: ExportParts, row: ExportRow, limit: number): Promise<Page> {
  const stretches = ahead(row);
  return conversations.database.read(viewerFor(row), async (tx) => {
    const rows = await saidInStretches(tx, stretches, limit);
    const notes = row.side === "buyer" ? [] : await notesAfter(tx, rows, row.orgId!, row.createdAt);
    return { stretches, rows, notes };
  });
}

/** The lines of a page: messages, each followed by the notes that stand after it. Entries that take others back say nothing. */
async function linesOf({ conversations }: ExportParts, row: ExportRow, page: Page): Promise<ExportLine[]> {
  const { names } = conversations;
  const { stretches, rows, notes } = page;
  await names.load([
    ...stretches.map((one) => one.buyerId),
    ...rows.map((one) => one.authorId),
    ...notes.map((one) => one.authorId),
  ]);
  const organizations = await organizationsOf(
    conversations,
    stretches.map((one) => one.orgId),
  );
  let last = row.seq > 0 ? 1 : 0;
  return rows.flatMap((said): ExportLine[] => {
    const { conversationId, orgId, buyerId, caseNumber } = stretches[said.n - 1]!;
    const { id, name, nameEn, kind } = organizations.get(orgId)!;
    const line = {
      organization: { id, name: (row.language === "en" && nameEn) || name },
      buyer: { id: buyerId, name: names.person(buyerId)?.name ?? "" },
      conversationId,
      caseNumber,
      seq: said.seq,
    };
    const opens = said.n > last;
    last = said.n;
    const message: ExportLine = {
      ...line,
      at: said.at,
      kind: said.body === null ? "recalled" : said.kind,
      author: names.author(said.authorKind, said.authorId),
      body: said.body ?? { kind: "recalled" },
      opens,
    };
    const after = notes
      .filter((note) => note.conversationId === conversationId && note.seq === said.seq)
      .map(
        (note): ExportLine => ({
          ...line,
          at: note.at,
          kind: "note",
          author: names.author(kind, note.authorId),
          body: { kind: "text", text: note.text },
          opens: false,
        }),
      );
    return said.kind === "recall" ? after : [message, ...after];
  });
}

function progressOf(row: ExportRow, { rows, stretches }: Page, limit: number, bytes: number): Progress {
  const last = rows.at(-1);
  const more = last !== undefined && rows.length === limit;
  const said = rows.filter((one) => one.kind !== "recall").length;
  return {
    place: more ? row.place + last.n - 1 : row.place + stretches.length,
    seq: more ? last.seq : 0,
    done: row.done + said,
    bytes: row.bytes + bytes,
  };
}

/** Whole, unless something in it was taken back while it was written: then from its beginning, without that. */
async function finish(parts: ExportParts, row: ExportRow): Promise<void> {
  const { database, clock } = parts.conversations;
  const recalled = await recalledIn(database.writer, row);
  const whole = recalled === row.recalled && (await parts.files.finish(row, row.bytes));
  if (whole) await saveEnd(database.writer, row, "done", new Date(clock().getTime() + keptMs));
  else await beginAgain(database.writer, row, recalled);
}

/**
 * One step of an export: the next page appended and its progress saved, or the end. The bytes are on disk before the
 * progress is; killed between the two, the next step cuts them off and writes them again.
 */
export async function writePage(parts: ExportParts, row: ExportRow, limit = 200): Promise<void> {
  const { database } = parts.conversations;
  if (!(await mayStillRead(parts, row))) return saveEnd(database.writer, row, "failed", row.expiresAt);
  if (row.place >= row.stretches.length) return finish(parts, row);
  const page = await readPage(parts, row, limit);
  const lines = await linesOf(parts, row, page);
  const beginning = row.bytes === 0 ? beginningOf(row.format, row.language) : "";
  const text = beginning + lines.map((line) => lineOf(row.format, line, row.language)).join("");
  if (!(await parts.files.append(row, row.bytes, text))) return beginAgain(database.writer, row, row.recalled);
  const next = progressOf(row, page, limit, Buffer.byteLength(text));
  if (!(await saveProgress(database.writer, row, next))) await parts.files.remove(row);
}
