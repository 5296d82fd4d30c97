import { EnterOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { knowledgeCopy } from "../../copy/knowledge.ts";
import { useCopy } from "../../copy/pair.ts";
import { Nothing, QueryState } from "../../pieces/desk/query-state.tsx";
import { PlaybookLines } from "./playbook-lines.tsx";
import { useSuggestions } from "./topics.ts";
import "./knowledge.css";

type Props = { conversationId: string; lastSeq: number; onInsert: (text: string) => void };

/** Answers that fit what the buyer just asked; one click puts one into the reply, where it can still be changed. */
export function SuggestionsPanel({ conversationId, lastSeq, onInsert }: Props) {
  const c = useCopy(knowledgeCopy);
  const suggestions = useSuggestions(conversationId, lastSeq);
  return (
    <QueryState
      query={suggestions}
      isEmpty={(all) => all.length === 0}
      empty={<Nothing title={c.noSuggestion} hint={c.noSuggestionHint} />}
    >
      {(all) => (
        <ul className="suggestions">
          {all.map((suggestion, index) => (
            <li key={suggestion.topicId}>
              <strong>{suggestion.title}</strong>
              {suggestion.live ? <em className="draft-live">{c.live}</em> : null}
              <p>{suggestion.answer}</p>
              <Button size="small" icon={<EnterOutlined aria-hidden />} onClick={() => onInsert(suggestion.answer)}>
                {c.insert} <kbd>Alt {index + 1}</kbd>
                <span className="visually-hidden">{suggestion.title}</span>
              </Button>
              <PlaybookLines playbook={suggestion.playbook} />
            </li>
          ))}
        </ul>
      )}
    </QueryState>
  );
}
