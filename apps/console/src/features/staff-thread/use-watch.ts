import { useEffect } from "react";
import { ask, liveSocket } from "../../live/socket.ts";
import { useConnection } from "../../live/use-live.ts";

/** Asks to be told of a conversation that may be somebody else's, while its page is open and after every reconnect. */
export function useWatch(conversationId: string): void {
  const { state } = useConnection();
  useEffect(() => {
    if (state !== "online") return;
    // A refusal shows where the conversation itself is loaded; here there is nothing to add.
    void ask("watch", { conversationId }).catch(() => undefined);
    return () => {
      liveSocket().emit("unwatch", { conversationId });
    };
  }, [conversationId, state]);
}
