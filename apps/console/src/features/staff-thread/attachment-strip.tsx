import { CloseOutlined, FileOutlined, ReloadOutlined, VideoCameraOutlined } from "@ant-design/icons";
import { Button, Progress } from "antd";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import { sentenceOf } from "../../live/refusal-error.ts";
import { type Attachment, detach, retryAttachment } from "./attachments.ts";

type Props = { conversationId: string; attachments: readonly Attachment[] };

export function AttachmentStrip({ conversationId, attachments }: Props) {
  const c = useCopy(staffThreadCopy);
  if (attachments.length === 0) return null;
  return (
    <ul className="attachments" aria-label={c.attachments}>
      {attachments.map((attachment) => (
        <li key={attachment.key} className={attachment.error ? "attachment attachment-failed" : "attachment"}>
          <Thumb attachment={attachment} />
          <span className="attachment-name">
            {attachment.file.name}
            {attachment.error ? <small role="alert">{sentenceOf(attachment.error)}</small> : null}
            {attachment.fileId === null && !attachment.error ? (
              <Progress
                percent={Math.round(attachment.share * 100)}
                size="small"
                showInfo={false}
                aria-label={c.uploading}
              />
            ) : null}
          </span>
          {attachment.error ? (
            <Button
              type="text"
              size="small"
              icon={<ReloadOutlined aria-hidden />}
              aria-label={c.retry}
              onClick={() => retryAttachment(conversationId, attachment)}
            />
          ) : null}
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined aria-hidden />}
            aria-label={c.removeNamed(attachment.file.name)}
            onClick={() => detach(conversationId, attachment)}
          />
        </li>
      ))}
    </ul>
  );
}

function Thumb({ attachment }: { attachment: Attachment }) {
  if (attachment.preview !== null) return <img src={attachment.preview} alt="" />;
  return attachment.file.type.startsWith("video/") ? <VideoCameraOutlined aria-hidden /> : <FileOutlined aria-hidden />;
}
