import { HighlightOutlined } from "@ant-design/icons";
import { Virtuoso } from "react-virtuoso";
import { knowledgeCopy } from "../../copy/knowledge.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { StateMark } from "../../pieces/desk/state-mark.tsx";
import type { Topic } from "./topics.ts";

type Props = { topics: Topic[]; chosen: string | undefined; onChoose: (id: string) => void };

export function TopicList({ topics, chosen, onChoose }: Props) {
  const c = useCopy(knowledgeCopy);
  const language = useLanguage();
  return (
    <nav className="topic-list" aria-label={c.topics}>
      <p className="soft tabular">{c.count(topics.length, topics.filter((t) => t.ownVoice).length)}</p>
      <Virtuoso
        data={topics}
        itemContent={(_, topic) => (
          <button
            type="button"
            className={topic.id === chosen ? "topic-row topic-row-chosen" : "topic-row"}
            aria-current={topic.id === chosen}
            onClick={() => onChoose(topic.id)}
          >
            <span className="topic-title">{language === "en" ? topic.titleEn : topic.titleZh}</span>
            {topic.ownVoice ? (
              <StateMark tone="accent" icon={<HighlightOutlined aria-hidden />}>
                {c.own}
              </StateMark>
            ) : (
              <span className="topic-category">
                {c.categories[topic.category as keyof typeof c.categories] ?? topic.category}
              </span>
            )}
          </button>
        )}
      />
    </nav>
  );
}
