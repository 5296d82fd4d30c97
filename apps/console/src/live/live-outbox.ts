import type { PostMessage, PostReceipt } from "@recourse/contract";
import { newClientId } from "./client-id.ts";
import { post } from "./http.ts";
import { Outbox } from "./outbox.ts";
import { entryStore, pageStorage } from "./outbox-store.ts";
import { NoAnswer } from "./refusal-error.ts";
import { ask, connectionStore } from "./socket.ts";
import { leaseLock, webLock } from "./tab-lock.ts";
import { writableStore } from "./writable.ts";

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** By the socket; by plain HTTP when the socket is down or silent. Repeating is safe: the message keeps its name. */
export const sendMessage = async (message: PostMessage): Promise<PostReceipt> => {
  try {
    return await ask("post", message);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return post<PostReceipt>(`/api/conversations/${message.conversationId}/messages`, message);
  }
};

const usableStorage = (): Storage => {
  try {
    localStorage.setItem("recourse.probe", "1");
    localStorage.removeItem("recourse.probe");
    return localStorage;
  } catch {
    return pageStorage();
  }
};

const sweepEvery = 15_000;

/** The outbox of one person in this tab, tied to the line, to the other tabs, and to the page's life. */
export const openOutbox = (personId: string): { outbox: Outbox; close: () => void } => {
  const storage = usableStorage();
  const entries = entryStore(storage, personId);
  const outbox = new Outbox({
    entries,
    lock: "locks" in navigator ? webLock : leaseLock(storage, newClientId(), pause),
    send: sendMessage,
    newId: newClientId,
    now: Date.now,
    later: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
  });
  const onStorage = (event: StorageEvent) => entries.owns(event.key) && outbox.look();
  const offLine = connectionStore.subscribe((now, before) => {
    if (now.state === "online" && before.state !== "online") outbox.wake();
  });
  const offRoom = writableStore.subscribe((now, before) => {
    if (now.writable && !before.writable) outbox.wake();
  });
  // A tab may have been closed in the middle of its work; what it left is sent by any that stays open.
  const sweep = setInterval(() => connectionStore.getState().state === "online" && outbox.wake(), sweepEvery);
  window.addEventListener("storage", onStorage);
  outbox.wake();
  return {
    outbox,
    close: () => {
      outbox.close();
      offLine();
      offRoom();
      clearInterval(sweep);
      window.removeEventListener("storage", onStorage);
    },
  };
};
