import { useOutbox } from "../../live/use-live.ts";
import { type Attachment, detach } from "./attachments.ts";
import { composerStore, quoteMessage, writeReply } from "./composer-store.ts";

/** Hands the attachments that are uploaded and then the text to the outbox, which keeps them until acknowledged. */
export function useSendReply(conversationId: string) {
  const outbox = useOutbox();
  return (text: string, attachments: readonly Attachment[]): boolean => {
    const words = text.trim();
    const ready = attachments.filter((a) => a.fileId !== null);
    if (outbox === null || ready.length !== attachments.length || (words === "" && ready.length === 0)) return false;
    for (const attachment of ready) {
      const { name, type, size } = attachment.file;
      outbox.put(conversationId, {
        body: { kind: "attachment", fileId: attachment.fileId! },
        preview: { kind: "file", name, mime: type, bytes: size },
      });
      detach(conversationId, attachment);
    }
    const quoteSeq = composerStore.getState().quotes[conversationId];
    if (words !== "") outbox.put(conversationId, { body: { kind: "text", text: words }, quoteSeq });
    writeReply(conversationId, "");
    quoteMessage(conversationId, undefined);
    return true;
  };
}
