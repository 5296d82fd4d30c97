import { BulbOutlined } from "@ant-design/icons";
import { Tooltip } from "antd";
import { useEffect } from "react";
import { knowledgeCopy } from "../../copy/knowledge.ts";
import { useCopy } from "../../copy/pair.ts";
import { type Suggestion, useSuggestions } from "./topics.ts";
import "./knowledge.css";

type Props = { conversationId: string; lastSeq: number; onInsert: (text: string) => void };

const none: readonly Suggestion[] = [];
/** Letters of other keyboards stand on these keys, too: the place of the key counts. */
const digitOf = (event: KeyboardEvent) => Number(/^Digit([1-3])$/.exec(event.code)?.[1] ?? 0);

/** Up to three drafts over the reply; Alt and a digit puts one into it, to be changed and sent by a person. */
export function DraftStrip({ conversationId, lastSeq, onInsert }: Props) {
  const c = useCopy(knowledgeCopy);
  const drafts = useSuggestions(conversationId, lastSeq).data ?? none;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      const draft = drafts[digitOf(event) - 1];
      if (draft === undefined) return;
      event.preventDefault();
      onInsert(draft.answer);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [drafts, onInsert]);
  if (drafts.length === 0) return null;
  return (
    <section className="draft-strip" aria-label={c.drafts}>
      <BulbOutlined aria-hidden />
      {drafts.map((draft, index) => (
        <Tooltip key={draft.topicId} title={<span className="draft-words">{draft.answer}</span>}>
          <button type="button" onClick={() => onInsert(draft.answer)}>
            <kbd>Alt {index + 1}</kbd> {draft.title}
            {draft.live ? <em>{c.live}</em> : null}
          </button>
        </Tooltip>
      ))}
    </section>
  );
}
