import type { CannedReplyView } from "@recourse/contract";
import { holdsAll } from "../../pieces/desk/spelling.ts";

type Reply = Pick<CannedReplyView, "title" | "shortcut" | "textZh" | "textEn" | "uses">;

/** How well a reply fits what was typed: the shortcut itself, its beginning, the title, then any word of the text. */
function rankOf(reply: Reply, typed: string): number | null {
  if (typed === "") return 3;
  if (reply.shortcut === typed) return 0;
  if (reply.shortcut !== "" && reply.shortcut.startsWith(typed)) return 1;
  if (holdsAll([reply.title], typed)) return 2;
  return holdsAll([reply.title, reply.shortcut, reply.textZh, reply.textEn], typed) ? 3 : null;
}

/** Replies that fit, best first; among equals the most used, then in the order they were arranged. */
export function siftReplies<R extends Reply>(replies: readonly R[], typed: string): R[] {
  const wanted = typed.trim().toLowerCase();
  return replies
    .flatMap((reply, at) => {
      const rank = rankOf(reply, wanted);
      return rank === null ? [] : [{ reply, rank, at }];
    })
    .sort((a, b) => a.rank - b.rank || (wanted === "" ? 0 : b.reply.uses - a.reply.uses) || a.at - b.at)
    .map(({ reply }) => reply);
}
