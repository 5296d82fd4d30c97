import type { Language, MessageBody, SystemNoteCode } from "@recourse/contract";
import { conversationsCopy } from "../../copy/conversations.ts";
import { momentLabel } from "../../copy/formats.ts";
import { copyIn } from "../../copy/pair.ts";

type Detail = Readonly<Record<string, unknown>>;
type Notes = ReturnType<typeof notesIn>;
type Say = (t: Notes, detail: Detail, language: Language) => string;
const notesIn = (language: Language) => copyIn(conversationsCopy, language).notes;

const text = (detail: Detail, name: string): string => (typeof detail[name] === "string" ? detail[name] : "");
const count = (detail: Detail, name: string): number => (typeof detail[name] === "number" ? detail[name] : 0);

const assigned: Say = (t, d) => {
  const number = text(d, "agentNumber");
  return number ? t.assignedNumber(text(d, "name"), number) : t.assigned(text(d, "name"));
};
const transferred: Say = (t, d, language) => {
  const group = (language === "en" && text(d, "groupEn")) || text(d, "group");
  return group ? t.transferredTo(group) : t.transferred;
};
const resolved: Say = (t, d) => {
  if (text(d, "by") === "clock") return t.resolvedQuietly;
  return text(d, "by") === "buyer" ? t.resolvedByYou : t.resolved;
};

const sentences: Record<SystemNoteCode, Say> = {
  "session.opened": (t) => t.opened,
  "session.queued": (t, d) => (count(d, "position") > 0 ? t.queuedAt(count(d, "position")) : t.queued),
  "session.promised": (t, d, language) =>
    text(d, "promiseAt") ? t.promised(momentLabel(text(d, "promiseAt"), language)) : t.promisedNoTime,
  "session.assigned": assigned,
  "session.transferred": transferred,
  "session.returned_to_queue": (t) => t.returned,
  "session.resolved": resolved,
  "session.closed": (t) => t.closed,
  "session.lapsed": (t) => t.lapsed,
  "session.rated": (t, d) => (count(d, "score") > 0 ? t.rated(count(d, "score")) : t.ratedPlain),
  "promise.made": (t, d, language) => t.promiseMade(text(d, "words"), momentLabel(text(d, "dueAt"), language)),
  "promise.kept": (t, d) => t.promiseKept(text(d, "words")),
  "promise.broken": (t, d) => t.promiseBroken(text(d, "words")),
  "promise.remedied": (t, d) => t.promiseRemedied(text(d, "words")),
};

/** What happened, in the reader's language; empty for a note this page does not know yet. */
export const systemNote = (body: Extract<MessageBody, { kind: "system" }>, language: Language): string =>
  sentences[body.code]?.(notesIn(language), body.detail, language) ?? "";
