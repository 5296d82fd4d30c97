import type { ConversationView, MessageView, QueueView, ServiceSessionView } from "@recourse/contract";
import type { QueryClient } from "@tanstack/react-query";
import { keys } from "./keys.ts";
import { connectionStore, liveSocket } from "./socket.ts";

type Change = (held: ConversationView) => ConversationView;

/** Applies what the server pushes to what the pages hold; asks again where a push cannot tell the whole. */
export const applyFacts = (cache: QueryClient): (() => void) => {
  const socket = liveSocket();
  const alter = (id: string, change: Change) => {
    cache.setQueryData<ConversationView>(keys.conversation(id), (held) => held && change(held));
    cache.setQueryData<ConversationView[]>(keys.conversations, (list) =>
      list?.map((held) => (held.id === id ? change(held) : held)),
    );
  };
  // Messages come in bursts; a list asked for again four times a second is fresh enough.
  const stale = new Map<string, readonly unknown[]>();
  const again = (queryKey: readonly unknown[]) => {
    if (stale.size === 0) setTimeout(askAgain, 250);
    stale.set(String(queryKey), queryKey);
  };
  const askAgain = () => {
    for (const queryKey of stale.values()) void cache.invalidateQueries({ queryKey, exact: true });
    stale.clear();
  };

  const onSession = (fact: { conversationId: string; session: ServiceSessionView }) =>
    alter(fact.conversationId, (held) => ({ ...held, session: fact.session }));
  const onQueue = (fact: { conversationId: string; queue: QueueView | null }) =>
    alter(fact.conversationId, (held) =>
      held.session ? { ...held, session: { ...held.session, queue: fact.queue } } : held,
    );
  const onMessage = (message: MessageView) => {
    const before = cache.getQueryData<ConversationView>(keys.conversation(message.conversationId));
    // Another voice than the last one: whose turn it is has changed, and until when.
    const turned = before?.lastMessage?.author.kind !== message.author.kind;
    if (before?.session?.state === "serving" && turned) again(keys.conversation(message.conversationId));
    alter(message.conversationId, (held) =>
      message.seq > held.lastSeq
        ? { ...held, lastSeq: message.seq, lastMessage: message, lastMessageAt: message.at }
        : held,
    );
    // Notes in the thread tell of promises made, kept and broken.
    const { body } = message;
    if (body.kind === "system" && body.code.startsWith("promise.")) again(keys.promises(message.conversationId));
    again(keys.conversations);
    again(keys.desk);
  };
  const onRead = () => again(keys.conversations);
  // Boards are read at a glance: every two seconds is live enough for them, however much goes on.
  let boardsStale: ReturnType<typeof setTimeout> | undefined;
  const boardsAgain = () => {
    boardsStale ??= setTimeout(() => {
      boardsStale = undefined;
      for (const queryKey of [keys.queue, keys.talks, keys.wallboard]) void cache.invalidateQueries({ queryKey });
    }, 2_000);
  };
  const onDesk = () => {
    again(keys.desk);
    boardsAgain();
  };
  const offLine = connectionStore.subscribe((now, before) => {
    if (now.state !== "online" || before.state === "online" || now.times < 2) return;
    // Facts may have passed while we were away.
    void cache.invalidateQueries({
      predicate: ({ queryKey }) => /^(conversations?|desk|queue|talks|wallboard)$/.test(String(queryKey[0])),
    });
  });
  socket.on("session", onSession);
  socket.on("queue", onQueue);
  socket.on("message", onMessage);
  socket.on("read", onRead);
  socket.on("desk", onDesk);
  return () => {
    offLine();
    clearTimeout(boardsStale);
    socket.off("session", onSession);
    socket.off("queue", onQueue);
    socket.off("message", onMessage);
    socket.off("read", onRead);
    socket.off("desk", onDesk);
  };
};
