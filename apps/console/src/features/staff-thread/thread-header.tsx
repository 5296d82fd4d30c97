import {
  ArrowLeftOutlined,
  CheckOutlined,
  HistoryOutlined,
  InfoCircleOutlined,
  SwapOutlined,
  UserAddOutlined,
} from "@ant-design/icons";
import type { ConversationView, MeView } from "@recourse/contract";
import { Button, Tooltip } from "antd";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { useClaim, useResolve, useWake } from "./conversation-moves.ts";
import { FirstLineBar } from "./first-line-bar.tsx";
import { ServiceState } from "./service-state.tsx";
import { TagBar } from "./tag-bar.tsx";

type Props = {
  me: MeView;
  conversation: ConversationView;
  onTransfer: () => void;
  onSnooze: () => void;
  /** The matter is off my hands: on to whoever waits longest. */
  onNext: () => void;
  onBack: () => void;
  /** Opens the buyer's side where there is no room for it beside the thread. */
  onContext: () => void;
};

export function ThreadHeader({ me, conversation, onBack, onContext, ...moves }: Props) {
  const c = useCopy(staffThreadCopy);
  const language = useLanguage();
  const { session, buyer } = conversation;
  const group = session?.group;
  return (
    <header className="thread-header">
      <Button
        className="only-narrow"
        type="text"
        icon={<ArrowLeftOutlined aria-hidden />}
        aria-label={c.back}
        onClick={onBack}
      />
      <div className="thread-title">
        <div className="thread-who">
          <h1>{buyer.name}</h1>
          {session ? <ServiceState state={session.state} /> : null}
          {group ? <span className="thread-fact">{(language === "en" && group.nameEn) || group.name}</span> : null}
          {session?.agent ? (
            <span className="thread-fact">{c.servedBy(session.agent.name, session.agent.agentNumber)}</span>
          ) : null}
          {session?.accountable && session.accountable.id !== session.agent?.id ? (
            <Tooltip title={c.accountableHint}>
              <span className="thread-fact">{c.accountable(session.accountable.name)}</span>
            </Tooltip>
          ) : null}
          {session ? <span className="thread-fact tabular thread-case">{session.caseNumber}</span> : null}
          {session?.related.map((talk) => (
            <RelatedTalk key={talk.organization.id} talk={talk} />
          ))}
        </div>
        {session ? (
          <FirstLineBar session={session} mine={session.agent?.id === me.id} />
        ) : (
          <p className="first-line">{c.noService}</p>
        )}
        <TagBar conversation={conversation} />
      </div>
      <MoveButtons conversation={conversation} {...moves} />
      <Tooltip title={c.contextTitle}>
        <Button
          className="context-button"
          type="text"
          icon={<InfoCircleOutlined aria-hidden />}
          aria-label={c.contextTitle}
          onClick={onContext}
        />
      </Tooltip>
    </header>
  );
}

/** The matter is dealt with at another desk, too. What is said there is read in the history, by whoever may. */
function RelatedTalk({ talk }: { talk: NonNullable<ConversationView["session"]>["related"][number] }) {
  const c = useCopy(staffThreadCopy);
  const language = useLanguage();
  const { name, nameEn } = talk.organization;
  if (!talk.conversationId) return <span className="thread-fact">{c.platformInvolved}</span>;
  return (
    <Tooltip title={c.relatedHint}>
      <span className="thread-fact">{c.related((language === "en" && nameEn) || name)}</span>
    </Tooltip>
  );
}

/** The buttons come from what the server says is open to this person, never from rules written again here. */
function MoveButtons({
  conversation,
  onTransfer,
  onSnooze,
  onNext,
}: Pick<Props, "conversation" | "onTransfer" | "onSnooze" | "onNext">) {
  const c = useCopy(staffThreadCopy);
  const tell = useTell();
  const claim = useClaim(conversation.id);
  const resolve = useResolve(conversation.id);
  const wake = useWake(conversation.id);
  const open = conversation.session?.movesOpen ?? [];
  const told = (words: string, then?: () => void) => ({
    onSuccess: () => {
      tell.done(words);
      then?.();
    },
    onError: tell.refused,
  });
  return (
    <div className="thread-moves">
      {open.includes("claim") ? (
        <Button
          type="primary"
          icon={<UserAddOutlined aria-hidden />}
          loading={claim.isPending}
          onClick={() => claim.mutate(undefined, told(c.claimed))}
        >
          {c.claim}
        </Button>
      ) : null}
      {open.includes("wake") ? (
        <Button
          type="primary"
          icon={<HistoryOutlined aria-hidden />}
          loading={wake.isPending}
          onClick={() => wake.mutate(undefined, told(c.woken))}
        >
          {c.wake}
        </Button>
      ) : null}
      {open.includes("snooze") ? (
        <Tooltip title={c.snoozeKey}>
          <Button icon={<HistoryOutlined aria-hidden />} aria-label={c.snooze} onClick={onSnooze}>
            <span className="move-word">{c.snooze}</span>
          </Button>
        </Tooltip>
      ) : null}
      {open.includes("transfer") ? (
        <Tooltip title={c.transferKey}>
          <Button icon={<SwapOutlined aria-hidden />} aria-label={c.transfer} onClick={onTransfer}>
            <span className="move-word">{c.transfer}</span>
          </Button>
        </Tooltip>
      ) : null}
      {open.includes("resolve") ? (
        <Tooltip title={c.resolveKey}>
          <Button
            icon={<CheckOutlined aria-hidden />}
            aria-label={c.resolve}
            loading={resolve.isPending}
            onClick={() => resolve.mutate(undefined, told(c.resolvedDone, onNext))}
          >
            <span className="move-word">{c.resolve}</span>
          </Button>
        </Tooltip>
      ) : null}
    </div>
  );
}
