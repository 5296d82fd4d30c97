import type { ConversationView } from "@recourse/contract";
import { useState } from "react";
import { conversationsCopy } from "../../copy/conversations.ts";
import { useCopy } from "../../copy/pair.ts";
import type { Outbox } from "../../live/outbox.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { Composer } from "./composer.tsx";
import { HumanSheet } from "./human-sheet.tsx";
import { PickerSheet } from "./picker-sheet.tsx";
import type { Quoted } from "./quoted.ts";
import { RatingSheet } from "./rating-sheet.tsx";
import { useServiceMove } from "./use-service-move.ts";
import type { Uploads } from "./use-uploads.ts";

type Props = { talk: ConversationView; outbox: Outbox; uploads: Uploads; quoted: Quoted | null; onUnquote: () => void };
type Open = "order" | "product" | "number" | "rating" | null;

const Strip = ({ talk, onOpen }: { talk: ConversationView; onOpen: (what: Open) => void }) => {
  const t = useCopy(conversationsCopy);
  const moves = talk.session?.movesOpen ?? [];
  const human = useServiceMove<{ agentNumber?: string }>(talk.id, "POST", "handover");
  const solved = useServiceMove<Record<string, never>>(talk.id, "POST", "resolution");
  return (
    <div className="strip">
      {moves.includes("hand_over") && (
        <>
          <button
            type="button"
            className="chip chip-accent"
            disabled={human.isPending}
            onClick={() => human.mutate({})}
          >
            <Icon name="person" size={18} />
            {t.human}
          </button>
          <button type="button" className="chip" onClick={() => onOpen("number")}>
            {t.humanByNumber}
          </button>
        </>
      )}
      {moves.includes("resolve") && talk.lastSeq > 2 && (
        <button type="button" className="chip" disabled={solved.isPending} onClick={() => solved.mutate({})}>
          <Icon name="check" size={18} />
          {t.solved}
        </button>
      )}
      {moves.includes("rate") && !talk.session?.rating && (
        <button type="button" className="chip" onClick={() => onOpen("rating")}>
          <Icon name="star" size={18} />
          {t.rating.ask}
        </button>
      )}
      <button type="button" className="chip" onClick={() => onOpen("order")}>
        <Icon name="order" size={18} />
        {t.composer.order}
      </button>
      {talk.organization.kind === "merchant" && (
        <button type="button" className="chip" onClick={() => onOpen("product")}>
          <Icon name="bag" size={18} />
          {t.composer.product}
        </button>
      )}
    </div>
  );
};

/** Everything below the thread: what can be done, what can be sent, and the field itself. */
export const ReplyArea = (props: Props) => {
  const { talk, outbox } = props;
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <div className="reply">
      <Strip talk={talk} onOpen={setOpen} />
      <Composer
        conversationId={talk.id}
        outbox={outbox}
        uploads={props.uploads}
        quoted={props.quoted}
        onUnquote={props.onUnquote}
      />
      {(open === "order" || open === "product") && (
        <PickerSheet kind={open} talk={talk} outbox={outbox} onClose={close} />
      )}
      {open === "number" && <HumanSheet conversationId={talk.id} onClose={close} />}
      {open === "rating" && <RatingSheet conversationId={talk.id} first={5} onClose={close} />}
    </div>
  );
};
