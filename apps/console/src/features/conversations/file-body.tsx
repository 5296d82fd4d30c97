import type { MessageBody } from "@recourse/contract";
import { useState } from "react";
import { conversationsCopy } from "../../copy/conversations.ts";
import { fileSize } from "../../copy/formats.ts";
import { useCopy } from "../../copy/pair.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { Lightbox } from "./lightbox.tsx";

type Sent = Extract<MessageBody, { fileId: string }>;
export const fileAddress = (id: string): string => `/api/files/${id}`;

/** Its place is kept before it is there: a thread must not jump while pictures come in. */
const placeOf = (file: Sent) => {
  if (!file.width || !file.height) return { aspectRatio: "4 / 3", width: "220px" };
  const width = Math.min(240, file.width, (320 * file.width) / file.height);
  return { aspectRatio: `${file.width} / ${file.height}`, width: `${Math.max(80, Math.round(width))}px` };
};

export const PictureBody = ({ file }: { file: Sent }) => {
  const t = useCopy(conversationsCopy);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="picture-button"
        style={placeOf(file)}
        aria-label={t.openPicture(file.name)}
        onClick={() => setOpen(true)}
      >
        <img src={fileAddress(file.fileId)} alt={file.name} loading="lazy" decoding="async" />
      </button>
      {open && <Lightbox src={fileAddress(file.fileId)} name={file.name} onClose={() => setOpen(false)} />}
    </>
  );
};

export const VideoBody = ({ file }: { file: Sent }) => {
  const t = useCopy(conversationsCopy);
  return (
    // biome-ignore lint/a11y/useMediaCaption: what people send each other in a talk has no captions.
    <video
      className="video"
      style={placeOf(file)}
      controls
      playsInline
      preload="metadata"
      aria-label={t.playVideo(file.name)}
      src={fileAddress(file.fileId)}
    />
  );
};

export const FileBodyView = ({ file }: { file: Sent }) => {
  const t = useCopy(conversationsCopy);
  return (
    <a
      className="file-card"
      href={`${fileAddress(file.fileId)}?download=1`}
      download={file.name}
      aria-label={`${t.download} ${file.name}`}
    >
      <Icon name="file" size={28} />
      <span className="thing-words">
        <span className="thing-title">{file.name}</span>
        <span className="quiet numbers">{fileSize(file.bytes)}</span>
      </span>
    </a>
  );
};
