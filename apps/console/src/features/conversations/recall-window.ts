import type { MessageView } from "@recourse/contract";
import { recallWindowSeconds } from "../../live/limits.ts";

/** Whether the buyer may still take this message back; the server has the last word. */
export const recallable = (message: MessageView, meId: string, now: number): boolean =>
  message.author.id === meId &&
  !["recalled", "recall", "system"].includes(message.body.kind) &&
  now - Date.parse(message.at) < recallWindowSeconds * 1000;
