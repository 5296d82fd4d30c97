import { conversationsCopy } from "../../copy/conversations.ts";
import { fileSize } from "../../copy/formats.ts";
import { useCopy } from "../../copy/pair.ts";
import type { Outbox } from "../../live/outbox.ts";
import type { OutboxEntry } from "../../live/outbox-store.ts";
import { RefusalError } from "../../live/refusal-error.ts";
import { useConnection } from "../../live/use-live.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { fileAddress } from "./file-body.tsx";
import { TextBodyView } from "./text-body.tsx";
import type { Uploading, Uploads } from "./use-uploads.ts";

const Content = ({ entry }: { entry: OutboxEntry }) => {
  const t = useCopy(conversationsCopy);
  const { body, preview } = entry;
  if (body.kind === "text") return <TextBodyView text={body.text} />;
  if (body.kind === "form") return <p className="words">{`${t.formMark} ${body.problem}`}</p>;
  if (body.kind === "attachment" && preview?.kind === "file" && preview.mime.startsWith("image/"))
    return (
      <span className="picture-button" style={{ width: "220px", aspectRatio: "4 / 3" }}>
        <img src={fileAddress(body.fileId)} alt={preview.name} />
      </span>
    );
  return <p className="words">{preview?.kind === "file" ? `${t.file} ${preview.name}` : preview?.title}</p>;
};

const whyFailed = (entry: OutboxEntry): string =>
  entry.refusal ? new RefusalError({ type: "", title: "", status: 400, ...entry.refusal }).message : "";

const State = ({ entry, outbox }: { entry: OutboxEntry; outbox: Outbox }) => {
  const t = useCopy(conversationsCopy);
  const { state } = useConnection();
  if (entry.state === "failed")
    return (
      <p className="mark mark-failed" role="alert">
        <button type="button" className="text-button" onClick={() => outbox.retry(entry.clientId)}>
          <Icon name="alert" size={16} />
          {t.failedTap}
        </button>
        <button type="button" className="text-button" onClick={() => outbox.drop(entry.clientId)}>
          {t.discard}
        </button>
        <span>{whyFailed(entry)}</span>
      </p>
    );
  if (entry.state === "sending" && (entry.attempts > 0 || state === "away"))
    return (
      <p className="mark">
        <button type="button" className="text-button" onClick={() => outbox.retry(entry.clientId)}>
          <Icon name="clock" size={14} />
          {t.willSend}
        </button>
      </p>
    );
  return (
    <p className={`mark ${entry.state === "sending" ? "mark-sending" : ""}`}>
      <Icon name={entry.state === "sent" ? "check" : "clock"} size={14} />
      {entry.state === "sent" ? t.sent : t.sending}
    </p>
  );
};

/** What the buyer wrote and the thread does not hold yet. */
export const OutgoingRow = ({ entry, outbox }: { entry: OutboxEntry; outbox: Outbox }) => (
  <li className="said said-mine">
    <div className="said-words">
      <div className="bubble-line">
        <div className={`bubble bubble-${entry.body.kind === "attachment" ? "picture" : "text"}`}>
          <Content entry={entry} />
        </div>
      </div>
      <State entry={entry} outbox={outbox} />
    </div>
  </li>
);

/** A file on its way up, with its share and a way to stop it. */
export const UploadRow = ({ upload, uploads }: { upload: Uploading; uploads: Uploads }) => {
  const t = useCopy(conversationsCopy);
  const percent = Math.round(upload.share * 100);
  return (
    <li className="said said-mine">
      <div className="said-words">
        <div className="bubble-line">
          <div className="bubble bubble-upload">
            {upload.file.type.startsWith("image/") ? (
              <img src={upload.url} alt={upload.file.name} />
            ) : (
              <p className="words">
                {upload.file.name} <span className="numbers">{fileSize(upload.file.size)}</span>
              </p>
            )}
            <progress max={1} value={upload.share} aria-label={t.uploading(percent)} />
          </div>
        </div>
        <p className={`mark ${upload.failed ? "mark-failed" : ""}`}>
          {upload.failed ? (
            <button type="button" className="text-button" onClick={() => uploads.retry(upload.id)}>
              <Icon name="alert" size={16} />
              {t.uploadFailed}
            </button>
          ) : (
            <span className="numbers">{t.uploading(percent)}</span>
          )}
          <button type="button" className="text-button" onClick={() => uploads.stop(upload.id)}>
            {t.cancel}
          </button>
        </p>
      </div>
    </li>
  );
};
