import type { OrderView } from "@recourse/contract";
import { Drawer } from "antd";
import { useSyncExternalStore } from "react";
import { deskCopy } from "../../copy/desk.ts";
import { useCopy } from "../../copy/pair.ts";
import { ContextTabs } from "../../features/buyer-context/context-tabs.tsx";
import { SuggestionsPanel } from "../../features/knowledge/suggestions-panel.tsx";
import { insertIntoReply } from "../../features/staff-thread/composer-store.ts";
import { useOutbox } from "../../live/use-live.ts";
import { overlays, useOverlay } from "./overlays.ts";

const wide = window.matchMedia("(min-width: 1280px)");
const watchWidth = (changed: () => void) => {
  wide.addEventListener("change", changed);
  return () => wide.removeEventListener("change", changed);
};

/** The buyer's side: a pane where there is room for three, a drawer where there is not. */
export function ContextSide({ conversationId, lastSeq }: { conversationId: string; lastSeq: number }) {
  const c = useCopy(deskCopy);
  const roomy = useSyncExternalStore(watchWidth, () => wide.matches);
  const open = useOverlay("context");
  const content = <Context conversationId={conversationId} lastSeq={lastSeq} />;
  if (roomy) {
    return (
      <aside className="workbench-right" aria-label={c.context}>
        {content}
      </aside>
    );
  }
  return (
    <Drawer open={open} size={380} title={c.context} onClose={overlays.hide} className="context-drawer">
      {content}
    </Drawer>
  );
}

function Context({ conversationId, lastSeq }: { conversationId: string; lastSeq: number }) {
  const outbox = useOutbox();
  const sendOrder = (order: OrderView) => {
    const first = order.lines[0];
    outbox?.put(conversationId, {
      body: { kind: "order_card", orderId: order.id },
      preview: { kind: "card", title: first?.title ?? order.number, image: first?.image ?? null },
    });
    overlays.hide();
  };
  const insert = (text: string) => {
    insertIntoReply(conversationId, text);
    overlays.hide();
  };
  return (
    <ContextTabs
      conversationId={conversationId}
      onSendOrder={sendOrder}
      knowledge={<SuggestionsPanel conversationId={conversationId} lastSeq={lastSeq} onInsert={insert} />}
    />
  );
}
