import type { DeskView } from "@recourse/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { waitsLongest } from "../../features/desk/desk-order.ts";
import { keys } from "../../live/keys.ts";

/** What follows when a matter is off my hands: whoever waits longest is opened; with nobody waiting, all stays as it is. */
export function useNext(left: string, onSelect: (conversationId: string) => void): () => void {
  const client = useQueryClient();
  const select = useRef(onSelect);
  select.current = onSelect;
  return useCallback(() => {
    const desk = client.getQueryData<DeskView>(keys.desk);
    const next = desk && waitsLongest(desk, left);
    if (next) select.current(next.conversationId);
  }, [client, left]);
}
