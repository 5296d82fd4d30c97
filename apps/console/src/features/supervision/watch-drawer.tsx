import { EyeOutlined, SwapOutlined, UserSwitchOutlined } from "@ant-design/icons";
import type { LiveTalk } from "@recourse/contract";
import { Alert, Button, Drawer } from "antd";
import { useEffect, useState } from "react";
import { useCopy } from "../../copy/pair.ts";
import { supervisionCopy } from "../../copy/supervision.ts";
import { ask, connectionStore, liveSocket } from "../../live/socket.ts";
import { useThread } from "../../live/use-live.ts";
import { LoadFailed, Loading } from "../../pieces/desk/query-state.tsx";
import { ReassignDialog } from "./reassign-dialog.tsx";
import { TakeOverDialog } from "./take-over-dialog.tsx";
import { beginWatching } from "./talk-queries.ts";
import { TalkState } from "./talk-state.tsx";
import { WatchedMessages } from "./watched-messages.tsx";
import { WhisperBox } from "./whisper-box.tsx";

type Props = { talk: LiveTalk | null; onClose: () => void; onTaken: (conversationId: string) => void };

export function WatchDrawer({ talk, onClose, onTaken }: Props) {
  const c = useCopy(supervisionCopy);
  return (
    <Drawer
      open={talk !== null}
      onClose={onClose}
      size={640}
      destroyOnHidden
      title={talk ? c.watching(talk.buyerName) : null}
      extra={talk ? <TalkState state={talk.state} /> : null}
      classNames={{ body: "watch-body" }}
    >
      {talk ? <Watched key={talk.conversationId} talk={talk} onTaken={onTaken} /> : null}
    </Drawer>
  );
}

/** Joins the room of this thread while the drawer is open, and again whenever the line came back. */
function useListening(id: string): void {
  useEffect(() => {
    void beginWatching(id).catch(() => {});
    const listen = () => {
      if (connectionStore.getState().state === "online") ask("watch", { conversationId: id }).catch(() => {});
    };
    listen();
    const off = connectionStore.subscribe(listen);
    return () => {
      off();
      liveSocket().emit("unwatch", { conversationId: id });
    };
  }, [id]);
}

function Watched({ talk, onTaken }: { talk: LiveTalk; onTaken: Props["onTaken"] }) {
  const c = useCopy(supervisionCopy);
  const [dialog, setDialog] = useState<"take_over" | "reassign" | null>(null);
  useListening(talk.conversationId);
  const { thread, error, refresh } = useThread(talk.conversationId);
  const open = talk.movesOpen;
  return (
    <>
      <Alert type="info" showIcon icon={<EyeOutlined />} title={c.unnoticed} />
      {thread.loaded ? (
        <WatchedMessages messages={thread.messages} />
      ) : error ? (
        <LoadFailed error={error} onRetry={refresh} />
      ) : (
        <Loading />
      )}
      {talk.agent && open.includes("whisper") ? (
        <WhisperBox conversationId={talk.conversationId} agent={talk.agent} />
      ) : null}
      <footer className="watch-moves">
        {open.includes("reassign") ? (
          <Button icon={<SwapOutlined aria-hidden />} onClick={() => setDialog("reassign")}>
            {c.reassign}
          </Button>
        ) : null}
        {open.includes("take_over") ? (
          <Button type="primary" icon={<UserSwitchOutlined aria-hidden />} onClick={() => setDialog("take_over")}>
            {c.takeOver}
          </Button>
        ) : null}
      </footer>
      <TakeOverDialog
        talk={talk}
        open={dialog === "take_over"}
        onClose={() => setDialog(null)}
        onTaken={() => onTaken(talk.conversationId)}
      />
      <ReassignDialog talk={talk} open={dialog === "reassign"} onClose={() => setDialog(null)} />
    </>
  );
}
