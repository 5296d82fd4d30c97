import type { Language, MessageView } from "@recourse/contract";
import { conversationsCopy } from "../../copy/conversations.ts";
import { copyIn } from "../../copy/pair.ts";
import { titleOf } from "../../copy/titles.ts";
import { systemNote } from "./system-note.ts";

/** One line that says what a message is about. */
export const excerpt = (message: MessageView, language: Language): string => {
  const t = copyIn(conversationsCopy, language);
  const { body } = message;
  switch (body.kind) {
    case "text":
      return body.text.replaceAll(/\s+/g, " ");
    case "picture":
      return t.picture;
    case "video":
      return t.video;
    case "file":
      return `${t.file} ${body.name}`;
    case "product_card":
      return t.productMark(titleOf(body, language));
    case "order_card":
      return t.orderMark(titleOf(body, language));
    case "form":
      return body.problem ? `${t.formMark} ${body.problem}` : t.formMark;
    case "system":
      return systemNote(body, language);
    case "recall":
    case "recalled":
      return t.recalledMark;
  }
};

/** Who speaks, as the buyer sees them. */
export const speaker = (author: MessageView["author"], language: Language): string => {
  const t = copyIn(conversationsCopy, language);
  if (author.kind === "bot") return t.bot;
  return author.name || (author.kind === "platform" ? t.rolePlatform : t.roleMerchant);
};
