import { SearchOutlined } from "@ant-design/icons";
import type { MeView } from "@recourse/contract";
import { Input } from "antd";
import { useState } from "react";
import { knowledgeCopy } from "../../copy/knowledge.ts";
import { useCopy } from "../../copy/pair.ts";
import { OrganizationPicker, useChosenOrganization } from "../../pieces/desk/organization-picker.tsx";
import { PageFrame } from "../../pieces/desk/page-frame.tsx";
import { Nothing, QueryState } from "../../pieces/desk/query-state.tsx";
import { TopicEditor } from "./topic-editor.tsx";
import { TopicList } from "./topic-list.tsx";
import { type Topic, topicHolds, useTopics } from "./topics.ts";
import "./knowledge.css";

export function KnowledgePage({ me }: { me: MeView }) {
  const c = useCopy(knowledgeCopy);
  const { organizationId, choose, many } = useChosenOrganization(me);
  const [wanted, setWanted] = useState("");
  const topics = useTopics(organizationId);
  return (
    <PageFrame title={c.title} lead={c.lead} wide>
      <div className="toolbar">
        {many ? <OrganizationPicker me={me} value={organizationId} onChange={choose} /> : null}
        <Input
          className="search"
          prefix={<SearchOutlined aria-hidden />}
          allowClear
          aria-label={c.search}
          placeholder={c.search}
          onChange={(e) => setWanted(e.target.value.trim())}
        />
      </div>
      <QueryState
        query={topics}
        isEmpty={(all) => all.length === 0}
        empty={<Nothing title={c.empty} hint={c.emptyHint} />}
      >
        {(all) => (
          <Topics
            topics={all.filter((topic) => topicHolds(topic, wanted))}
            organizationId={organizationId}
            editable={me.role === "merchant_manager"}
          />
        )}
      </QueryState>
    </PageFrame>
  );
}

type Props = { topics: Topic[]; organizationId: string; editable: boolean };

function Topics({ topics, organizationId, editable }: Props) {
  const c = useCopy(knowledgeCopy);
  const [chosen, choose] = useState<string | null>(null);
  const topic = topics.find((t) => t.id === chosen);
  if (topics.length === 0) return <Nothing title={c.noneFound} hint={c.noneFoundHint} />;
  return (
    <div className={topic ? "topics topics-chosen" : "topics"}>
      <TopicList topics={topics} chosen={topic?.id} onChoose={choose} />
      {topic ? (
        <TopicEditor
          key={topic.id}
          topic={topic}
          organizationId={organizationId}
          editable={editable}
          onBack={() => choose(null)}
        />
      ) : (
        <div className="topic-blank">
          <Nothing title={c.chooseOne} />
        </div>
      )}
    </div>
  );
}
