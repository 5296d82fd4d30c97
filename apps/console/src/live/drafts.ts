const key = (conversationId: string) => `recourse.draft.${conversationId}`;

/** What was written and not sent, by conversation, on this device. */
export const draftOf = (conversationId: string): string => {
  try {
    return localStorage.getItem(key(conversationId)) ?? "";
  } catch {
    return "";
  }
};
export const keepDraft = (conversationId: string, text: string): void => {
  try {
    if (text === "") localStorage.removeItem(key(conversationId));
    else localStorage.setItem(key(conversationId), text);
  } catch {
    // No storage: the draft lives in the field alone.
  }
};

/** Another tab of this device wrote, or sent what both showed; returns how to stop listening. */
export const watchDraft = (conversationId: string, take: (text: string) => void): (() => void) => {
  const onStorage = (event: StorageEvent) => event.key === key(conversationId) && take(event.newValue ?? "");
  window.addEventListener("storage", onStorage);
  return () => window.removeEventListener("storage", onStorage);
};
