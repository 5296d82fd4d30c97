import type { ConversationView, MeView } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useState } from "react";
import { deskCopy } from "../../copy/desk.ts";
import { useCopy } from "../../copy/pair.ts";
import { DeskPane } from "../../features/desk/desk-pane.tsx";
import { useDesk } from "../../features/desk/desk-queries.ts";
import { DraftStrip } from "../../features/knowledge/draft-strip.tsx";
import { insertIntoReply } from "../../features/staff-thread/composer-store.ts";
import { ThreadPane } from "../../features/staff-thread/thread-pane.tsx";
import { queries } from "../../live/queries.ts";
import { Nothing, QueryState } from "../../pieces/desk/query-state.tsx";
import { CannedPalette } from "./canned-palette.tsx";
import { ContextSide } from "./context-side.tsx";
import { overlays, useOverlay } from "./overlays.ts";
import { usePreferences } from "./preferences.ts";
import { useNext } from "./use-next.ts";
import { useWaitingAlarm } from "./use-waiting-alarm.ts";
import { useWorkbenchKeys } from "./use-workbench-keys.ts";
import "./workbench.css";

/** Three panes: who waits, what is said, who they are. Narrow screens show them one after another. */
export function Workbench({ me }: { me: MeView }) {
  const navigate = useNavigate();
  const { conversationId } = useParams({ strict: false });
  const desk = useDesk();
  const c = useCopy(deskCopy);
  useWaitingAlarm(desk.data);
  const select = (id: string) => void navigate({ to: "/c/$conversationId", params: { conversationId: id } });
  return (
    <div className={conversationId ? "workbench workbench-open" : "workbench"}>
      <h1 className="visually-hidden">{c.nav.workbench}</h1>
      <div className="workbench-left">
        <QueryState query={desk}>
          {(view) => <DeskPane desk={view} selected={conversationId} onSelect={select} />}
        </QueryState>
      </div>
      {conversationId ? (
        <OpenConversation key={conversationId} me={me} conversationId={conversationId} onSelect={select} />
      ) : (
        <Pick onSelect={select} />
      )}
    </div>
  );
}

function Pick({ onSelect }: { onSelect: (id: string) => void }) {
  const c = useCopy(deskCopy);
  useWorkbenchKeys({ selected: undefined, onSelect, onNext: () => {} });
  return (
    <main className="workbench-blank">
      <Nothing title={c.pick} hint={c.pickHint} />
    </main>
  );
}

const SnoozeDialog = lazy(async () => ({
  default: (await import("../../features/staff-thread/snooze-dialog.tsx")).SnoozeDialog,
}));
const TransferDialog = lazy(async () => ({
  default: (await import("../../features/staff-thread/transfer-dialog.tsx")).TransferDialog,
}));

/** Dialogs are fetched when they are first asked for. */
function Dialogs({ conversation, onNext }: { conversation: ConversationView; onNext: () => void }) {
  const transferring = useOverlay("transfer");
  const snoozing = useOverlay("snooze");
  const [wanted, setWanted] = useState(transferring || snoozing);
  if ((transferring || snoozing) && !wanted) setWanted(true);
  if (!wanted) return null;
  const held = { conversation, onClose: overlays.hide, onDone: onNext };
  return (
    <Suspense fallback={null}>
      <TransferDialog {...held} open={transferring} />
      <SnoozeDialog {...held} open={snoozing} />
    </Suspense>
  );
}

type OpenProps = { me: MeView; conversationId: string; onSelect: (id: string) => void };

function OpenConversation({ me, conversationId, onSelect }: OpenProps) {
  const navigate = useNavigate();
  const conversation = useQuery(queries.conversation(conversationId));
  const sendKey = usePreferences((p) => p.sendKey);
  const setSendKey = usePreferences((p) => p.setSendKey);
  const insert = useCallback((text: string) => insertIntoReply(conversationId, text), [conversationId]);
  const onNext = useNext(conversationId, onSelect);
  useWorkbenchKeys({ selected: conversation.data, onSelect, onNext });
  return (
    <>
      <main className="workbench-middle">
        <QueryState query={conversation}>
          {(view) => (
            <>
              <ThreadPane
                me={me}
                conversation={view}
                sendKey={sendKey}
                onSendKey={setSendKey}
                onTransfer={() => overlays.show("transfer")}
                onSnooze={() => overlays.show("snooze")}
                onNext={onNext}
                onBack={() => void navigate({ to: "/" })}
                onContext={() => overlays.show("context")}
                drafts={<DraftStrip conversationId={view.id} lastSeq={view.lastSeq} onInsert={insert} />}
                palette={(asked) => <CannedPalette me={me} conversation={view} {...asked} />}
              />
              <Dialogs conversation={view} onNext={onNext} />
            </>
          )}
        </QueryState>
      </main>
      <ContextSide conversationId={conversationId} lastSeq={conversation.data?.lastSeq ?? 0} />
    </>
  );
}
