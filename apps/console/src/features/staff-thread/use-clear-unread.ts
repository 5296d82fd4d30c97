import type { DeskRow, DeskView } from "@recourse/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { keys } from "../../live/keys.ts";

/** Takes the badge off a conversation that was just read, without waiting for the next snapshot of the desk. */
export function useClearUnread() {
  const client = useQueryClient();
  return useCallback(
    (conversationId: string) => {
      const clear = (row: DeskRow) => (row.conversationId === conversationId ? { ...row, unread: 0 } : row);
      client.setQueryData<DeskView>(
        keys.desk,
        (held) =>
          held && {
            ...held,
            mine: held.mine.map(clear),
            waiting: held.waiting.map(clear),
            recent: held.recent.map(clear),
          },
      );
    },
    [client],
  );
}
