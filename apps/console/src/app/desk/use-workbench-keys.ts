import type { ConversationView, DeskView } from "@recourse/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { deskOrder, neighbour } from "../../features/desk/desk-order.ts";
import { focusComposer } from "../../features/staff-thread/composer-store.ts";
import { useResolve } from "../../features/staff-thread/conversation-moves.ts";
import { askForTags } from "../../features/staff-thread/tag-asked.ts";
import { keys } from "../../live/keys.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { isWriting, type WorkbenchKey, workbenchKey } from "./key-press.ts";
import { overlays } from "./overlays.ts";

type Given = {
  selected: ConversationView | undefined;
  onSelect: (conversationId: string) => void;
  /** The matter is off my hands: on to whoever waits longest. */
  onNext: () => void;
};

/** The keys of the workbench; each does what the button of the same name does, and only when that button shows. */
export function useWorkbenchKeys({ selected, onSelect, onNext }: Given): void {
  const client = useQueryClient();
  const tell = useTell();
  const resolve = useResolve(selected?.id ?? "");
  useEffect(() => {
    const step = (by: 1 | -1) => {
      const desk = client.getQueryData<DeskView>(keys.desk);
      if (desk === undefined) return;
      const rows = deskOrder(desk);
      const next = neighbour(rows, selected?.id, by);
      if (next) onSelect(next.conversationId);
    };
    const open = selected?.session?.movesOpen ?? [];
    const acts: Record<WorkbenchKey, () => unknown> = {
      next: () => step(1),
      previous: () => step(-1),
      reply: () => focusComposer("reply"),
      note: () => focusComposer("note"),
      transfer: () => open.includes("transfer") && overlays.show("transfer"),
      resolve: () =>
        open.includes("resolve") &&
        !resolve.isPending &&
        resolve.mutate(undefined, { onSuccess: onNext, onError: tell.refused }),
      snooze: () => open.includes("snooze") && overlays.show("snooze"),
      tag: () => selected && askForTags(true),
    };
    const onKey = (event: KeyboardEvent) => {
      const key = workbenchKey(event, isWriting(event.target));
      if (key === null || overlays.isOpen() || event.isComposing) return;
      event.preventDefault();
      acts[key]();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [client, selected, onSelect, onNext, resolve, tell]);
}
