import type { PostBody, PostReceipt } from "@recourse/contract";

/** What shows in the thread while the post itself only names a file or a card. */
export type Preview =
  | { readonly kind: "file"; readonly name: string; readonly mime: string; readonly bytes: number }
  | { readonly kind: "card"; readonly title: string; readonly image: string | null };

/** `sending`: on its way or waiting for the line; `failed`: the server said no; `sent`: durable, not yet pushed back. */
export type OutboxEntry = {
  readonly clientId: string;
  readonly conversationId: string;
  readonly body: PostBody;
  readonly quoteSeq?: number | undefined;
  readonly preview?: Preview | undefined;
  readonly createdAt: string;
  /** Grows with every entry of a person, also across tabs; decides the order of sending. */
  readonly order: number;
  readonly state: "sending" | "failed" | "sent";
  readonly attempts: number;
  readonly refusal?: { readonly code: string; readonly detail: Record<string, unknown> } | undefined;
  readonly receipt?: PostReceipt | undefined;
};

const root = "recourse.outbox.";

/** One key an entry: two tabs never overwrite each other's messages. */
export type EntryStore = {
  readonly list: () => OutboxEntry[];
  readonly find: (clientId: string) => OutboxEntry | undefined;
  readonly save: (entry: OutboxEntry) => void;
  readonly drop: (clientId: string) => void;
  /** True when a storage event of another tab speaks of this person's entries. */
  readonly owns: (key: string | null) => boolean;
};

const parsed = (text: string | null): OutboxEntry | undefined => {
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as OutboxEntry;
  } catch {
    return undefined;
  }
};

/** Entries of one person: whoever signs in next on this device never sends the messages of the one before. */
export const entryStore = (storage: Storage, personId: string): EntryStore => {
  const prefix = `${root}${personId}.`;
  const key = (clientId: string) => prefix + clientId;
  const keys = () => Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? "");
  return {
    list: () =>
      keys()
        .filter((k) => k.startsWith(prefix))
        .flatMap((k) => parsed(storage.getItem(k)) ?? [])
        .sort((a, b) => a.order - b.order),
    find: (clientId) => parsed(storage.getItem(key(clientId))),
    save: (entry) => storage.setItem(key(entry.clientId), JSON.stringify(entry)),
    drop: (clientId) => storage.removeItem(key(clientId)),
    owns: (k) => k === null || k.startsWith(prefix),
  };
};

/** Where local storage is refused or full, messages live as long as the page: better than not being able to write. */
export const pageStorage = (): Storage => {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    getItem: (k) => held.get(k) ?? null,
    key: (i) => [...held.keys()][i] ?? null,
    removeItem: (k) => void held.delete(k),
    setItem: (k, v) => void held.set(k, v),
  };
};
