import type { CannedReplyImported } from "@recourse/contract";
import type { Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { Refusal } from "../../platform/refusal.ts";
import { unknownVariable } from "./canned-replies.ts";
import { type CannedReply, insertReply, repliesOf, saveReply } from "./canned-reply-store.ts";

const names = {
  title: ["title", "标题", "名称"],
  shortcut: ["shortcut", "快捷词", "快捷码", "编码"],
  textZh: ["text_zh", "text", "内容", "中文", "中文内容", "回复内容"],
  textEn: ["text_en", "英文", "英文内容"],
  group: ["group", "技能组", "分组"],
} as const;
type Column = keyof typeof names;
type Row = Readonly<Record<Column, string>>;
type Reason = CannedReplyImported["refused"][number]["reason"];

/** Where each column stands in this header. Refuses with import.unreadable when title or text are missing. Pure. */
export function columnsOf(header: readonly string[]): Readonly<Record<Column, number>> {
  const cells = header.map((cell) => cell.trim().toLowerCase());
  const at = (column: Column) => cells.findIndex((cell) => (names[column] as readonly string[]).includes(cell));
  const found = {
    title: at("title"),
    shortcut: at("shortcut"),
    textZh: at("textZh"),
    textEn: at("textEn"),
    group: at("group"),
  };
  if (found.title < 0 || found.textZh < 0)
    throw new Refusal("import.unreadable", { line: 1, reason: "title, text_zh" });
  return found;
}

/** What is wrong with a row by itself; null when nothing is. Pure. */
export function faultOf(row: Row): { reason: Reason; value: string } | null {
  if (row.title === "" || row.title.length > 40) return { reason: "title", value: row.title };
  if (row.textZh === "" || row.textZh.length > 2000 || row.textEn.length > 2000)
    return { reason: "text", value: row.title };
  if (!/^[^\s/]{0,20}$/.test(row.shortcut)) return { reason: "shortcut", value: row.shortcut };
  const variable = unknownVariable(row.textZh, row.textEn);
  return variable ? { reason: "variable_unknown", value: variable } : null;
}

type SheetRecord = { readonly line: number; readonly cells: readonly string[] };
type Group = { readonly id: string; readonly name: string };

/**
 * Brings a sheet of replies to a desk: a title the desk or the group has already is written over, others are added
 * last. A bad row is told by its line and holds up no other.
 */
export async function importReplies(
  work: Work,
  orgId: string,
  records: readonly SheetRecord[],
  groups: readonly Group[],
): Promise<CannedReplyImported> {
  const [header, ...rows] = records;
  const columns = columnsOf(header?.cells ?? []);
  const held = (await repliesOf(work.tx, orgId)).filter((reply) => reply.ownerId === null);
  const taken = new Map(held.map((reply) => [reply.shortcut, reply.id]));
  const byPlace = new Map(held.map((reply) => [`${reply.groupId ?? ""} ${reply.title}`, reply]));
  const result: CannedReplyImported = { created: 0, updated: 0, refused: [] };
  for (const { line, cells } of rows) {
    const cell = (column: Column) => (cells[columns[column]] ?? "").trim();
    const row: Row = {
      title: cell("title"),
      shortcut: cell("shortcut").toLowerCase(),
      textZh: cell("textZh"),
      textEn: cell("textEn"),
      group: cell("group"),
    };
    const group = groups.find(({ name }) => name === row.group) ?? null;
    const known = byPlace.get(`${group?.id ?? ""} ${row.title}`);
    const fault = faultOf(row) ?? misfit(row, group, taken, known);
    if (fault) {
      result.refused.push({ line, ...fault });
      continue;
    }
    const { title, shortcut, textZh, textEn } = row;
    const reply: CannedReply = {
      ...{
        id: known?.id ?? newId(work.now),
        orgId,
        ownerId: null,
        groupId: group?.id ?? null,
        uses: 0,
        removedAt: null,
      },
      ...{ title, shortcut, textZh, textEn },
    };
    if (known) await saveReply(work.tx, reply, work.now);
    else await insertReply(work.tx, reply, work.now);
    result[known ? "updated" : "created"] += 1;
    if (known) taken.delete(known.shortcut);
    taken.set(shortcut, reply.id);
    byPlace.set(`${reply.groupId ?? ""} ${title}`, reply);
  }
  return result;
}

function misfit(
  row: Row,
  group: Group | null,
  taken: ReadonlyMap<string, string>,
  known: CannedReply | undefined,
): { reason: Reason; value: string } | null {
  if (row.group !== "" && !group) return { reason: "group_unknown", value: row.group };
  const holder = row.shortcut === "" ? undefined : taken.get(row.shortcut);
  return holder !== undefined && holder !== known?.id ? { reason: "shortcut_taken", value: row.shortcut } : null;
}
