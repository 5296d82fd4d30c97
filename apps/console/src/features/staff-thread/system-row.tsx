import type { MessageView } from "@recourse/contract";
import { clockTime, momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";

type Words = {
  said: string;
  name: string;
  number: string;
  group: string;
  at: string;
  by: string;
  position: string;
  score: string;
};

const word = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");

/** What happened, in the reader's language; a detail that is missing is left out of the sentence. */
export function SystemRow({ message }: { message: MessageView }) {
  const c = useCopy(staffThreadCopy);
  const language = useLanguage();
  if (message.body.kind !== "system") return null;
  const { code, detail } = message.body;
  const promised = word(detail.promiseAt) || word(detail.dueAt);
  const words: Words = {
    said: word(detail.words),
    name: word(detail.name),
    number: word(detail.agentNumber),
    group: (language === "en" && word(detail.groupEn)) || word(detail.group),
    at: promised && momentLabel(promised, language),
    by: word(detail.by),
    position: word(detail.position),
    score: word(detail.score),
  };
  return (
    <p className="system-row">
      {c.system[code](words)}{" "}
      <time className="tabular" dateTime={message.at}>
        {clockTime(message.at, language)}
      </time>
    </p>
  );
}
