import type { DeskRow } from "@recourse/contract";
import { deskCopy } from "../../copy/desk.ts";
import { useCopy } from "../../copy/pair.ts";

/** The last words of a conversation in one line. */
export function useExcerpt(row: DeskRow): string {
  const c = useCopy(deskCopy);
  const message = row.lastMessage;
  if (message === null) return c.noWords;
  const { body, author } = message;
  if (body.kind === "system") return c.system[body.code];
  const words = body.kind === "text" ? body.text.replaceAll(/\s+/g, " ") : c.kinds[body.kind];
  return author.kind === "buyer" || author.kind === "system"
    ? words
    : `${author.kind === "bot" ? c.bot : author.name}: ${words}`;
}
