import { ClockCircleOutlined, ExclamationCircleFilled, LoadingOutlined } from "@ant-design/icons";
import { isRefusalCode, refusalSentence } from "@recourse/contract";
import { Button } from "antd";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import type { OutboxEntry } from "../../live/outbox-store.ts";
import { useConnection, useOutbox } from "../../live/use-live.ts";

/** A message on its way: sending, waiting for the line, or refused with a way to try again. */
export function OutgoingRow({ entry }: { entry: OutboxEntry }) {
  const c = useCopy(staffThreadCopy);
  const words = entry.body.kind === "text" ? entry.body.text : previewOf(entry, c.card);
  return (
    <article className={`message message-ours message-outgoing outgoing-${entry.state}`} aria-label={c.outgoing}>
      <div className="message-line">
        <div className="message-bubble">
          <span className="message-text">{words}</span>
        </div>
      </div>
      {entry.state === "failed" ? <Failed entry={entry} /> : <Underway entry={entry} />}
    </article>
  );
}

const previewOf = (entry: OutboxEntry, card: string) =>
  entry.preview === undefined ? card : entry.preview.kind === "file" ? entry.preview.name : entry.preview.title;

function Underway({ entry }: { entry: OutboxEntry }) {
  const c = useCopy(staffThreadCopy);
  const offline = useConnection().state !== "online" && entry.state === "sending";
  return (
    <p className="outgoing-state" role="status">
      {offline ? (
        <ClockCircleOutlined aria-hidden />
      ) : entry.state === "sending" ? (
        <LoadingOutlined aria-hidden />
      ) : null}{" "}
      {offline ? c.waitsForLine : entry.state === "sending" ? c.sending : c.sent}
    </p>
  );
}

function Failed({ entry }: { entry: OutboxEntry }) {
  const c = useCopy(staffThreadCopy);
  const language = useLanguage();
  const outbox = useOutbox();
  const { refusal } = entry;
  const why =
    refusal && isRefusalCode(refusal.code) ? refusalSentence(refusal.code, language, refusal.detail) : c.notSent;
  return (
    <p className="outgoing-state outgoing-why" role="alert">
      <ExclamationCircleFilled aria-hidden /> {why}
      <Button type="link" size="small" onClick={() => outbox?.retry(entry.clientId)}>
        {c.retry}
      </Button>
      <Button type="link" size="small" onClick={() => outbox?.drop(entry.clientId)}>
        {c.discard}
      </Button>
    </p>
  );
}
