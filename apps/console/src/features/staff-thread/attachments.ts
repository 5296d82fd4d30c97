import { create } from "zustand";
import { newClientId } from "../../live/client-id.ts";
import { acceptedMimes, maxFileBytes } from "../../live/limits.ts";
import { type Upload, uploadFile } from "../../live/upload.ts";

export type Attachment = {
  key: string;
  file: File;
  /** A picture's own preview; null for anything else. */
  preview: string | null;
  share: number;
  fileId: string | null;
  error: unknown;
};
type Unfit = "type" | "size" | "empty";

const store = create<{ at: Readonly<Record<string, readonly Attachment[]>> }>(() => ({ at: {} }));
const uploads = new Map<string, Upload>();
const none: readonly Attachment[] = [];

function alter(conversationId: string, change: (held: readonly Attachment[]) => readonly Attachment[]): void {
  store.setState(({ at }) => ({ at: { ...at, [conversationId]: change(at[conversationId] ?? none) } }));
}

const patch = (conversationId: string, key: string, by: Partial<Attachment>) =>
  alter(conversationId, (held) => held.map((a) => (a.key === key ? { ...a, ...by } : a)));

/** Why a file cannot be sent, or null; the server checks again. */
export function unfit(file: Pick<File, "type" | "size">): Unfit | null {
  if (file.size === 0) return "empty";
  if (file.size > maxFileBytes) return "size";
  return acceptedMimes.some((mime) => mime === file.type) ? null : "type";
}

function begin(conversationId: string, key: string, file: File): void {
  const upload = uploadFile(file, (share) => patch(conversationId, key, { share }));
  uploads.set(key, upload);
  upload.done.then(
    (kept) => patch(conversationId, key, { fileId: kept.id, share: 1 }),
    (error: unknown) => patch(conversationId, key, { error }),
  );
}

export function attach(conversationId: string, file: File): void {
  const key = newClientId();
  const preview = file.type.startsWith("image/") ? URL.createObjectURL(file) : null;
  alter(conversationId, (held) => [...held, { key, file, preview, share: 0, fileId: null, error: null }]);
  begin(conversationId, key, file);
}

export function retryAttachment(conversationId: string, attachment: Attachment): void {
  patch(conversationId, attachment.key, { error: null, share: 0 });
  begin(conversationId, attachment.key, attachment.file);
}

export function detach(conversationId: string, attachment: Attachment): void {
  uploads.get(attachment.key)?.stop();
  uploads.delete(attachment.key);
  if (attachment.preview !== null) URL.revokeObjectURL(attachment.preview);
  alter(conversationId, (held) => held.filter((a) => a.key !== attachment.key));
}

/** What waits to be sent with the next reply of this conversation. */
export function useAttachments(conversationId: string): readonly Attachment[] {
  return store((held) => held.at[conversationId] ?? none);
}
