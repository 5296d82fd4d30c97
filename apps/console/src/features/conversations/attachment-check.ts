import type { Language } from "@recourse/contract";
import { conversationsCopy } from "../../copy/conversations.ts";
import { fileSize } from "../../copy/formats.ts";
import { copyIn } from "../../copy/pair.ts";
import { acceptedMimes, maxFileBytes } from "../../live/limits.ts";

/** What is wrong with a file before it is sent, in one sentence; null when nothing is. */
export const fileTrouble = (file: { name: string; size: number; type: string }, language: Language): string | null => {
  const t = copyIn(conversationsCopy, language).composer;
  if (!acceptedMimes.includes(file.type)) return t.wrongKind(file.name);
  return file.size > maxFileBytes ? t.tooLarge(file.name, fileSize(maxFileBytes)) : null;
};
