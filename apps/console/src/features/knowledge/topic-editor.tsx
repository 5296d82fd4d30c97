import { ArrowLeftOutlined } from "@ant-design/icons";
import { Alert, Button, Input } from "antd";
import { useId, useState } from "react";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { knowledgeCopy } from "../../copy/knowledge.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { type Topic, useSaveVoice } from "./topics.ts";

type Props = { topic: Topic; organizationId: string; editable: boolean; onBack: () => void };

export function TopicEditor({ topic, organizationId, editable, onBack }: Props) {
  const c = useCopy(knowledgeCopy);
  const p = useCopy(deskPiecesCopy);
  const language = useLanguage();
  const tell = useTell();
  const [answerZh, setZh] = useState(topic.answerZh);
  const [answerEn, setEn] = useState(topic.answerEn);
  const save = useSaveVoice(organizationId);
  const changed = answerZh !== topic.answerZh || answerEn !== topic.answerEn;
  const store = () =>
    save.mutate({ id: topic.id, answerZh, answerEn }, { onSuccess: () => tell.done(p.saved), onError: tell.refused });
  const title = language === "en" ? topic.titleEn : topic.titleZh;
  return (
    <article className="topic-editor" aria-label={title}>
      <Button className="topic-back" type="text" icon={<ArrowLeftOutlined aria-hidden />} onClick={onBack}>
        {c.back}
      </Button>
      <h2>{title}</h2>
      <p className="soft">{language === "en" ? topic.titleZh : topic.titleEn}</p>
      <Alert type={topic.ownVoice ? "success" : "info"} showIcon title={topic.ownVoice ? c.ownNow : c.platformNow} />
      <Answer label={c.answerZh} value={answerZh} readOnly={!editable} onChange={setZh} />
      <Answer label={c.answerEn} value={answerEn} readOnly={!editable} onChange={setEn} />
      {editable ? (
        <Button type="primary" disabled={!changed || answerZh.trim() === ""} loading={save.isPending} onClick={store}>
          {c.useOwn}
        </Button>
      ) : (
        <p className="soft">{c.readOnly}</p>
      )}
    </article>
  );
}

type AnswerProps = { label: string; value: string; readOnly: boolean; onChange: (text: string) => void };

function Answer({ label, value, readOnly, onChange }: AnswerProps) {
  const id = useId();
  return (
    <div className="topic-answer">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 4, maxRows: 14 }}
        maxLength={2000}
        readOnly={readOnly}
        variant={readOnly ? "filled" : "outlined"}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
