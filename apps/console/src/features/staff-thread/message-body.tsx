import { FileOutlined, FormOutlined, UndoOutlined } from "@ant-design/icons";
import type { MessageView } from "@recourse/contract";
import { Image, Tag } from "antd";
import { fileSize } from "../../copy/formats.ts";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import { OrderCardBody, ProductCardBody } from "./card-body.tsx";

type Body = MessageView["body"];
type Of<K extends Body["kind"]> = Extract<Body, { kind: K }>;

export function MessageBody({ body, author }: { body: Body; author: string }) {
  const c = useCopy(staffThreadCopy);
  switch (body.kind) {
    case "text":
      return <TextBody body={body} />;
    case "picture":
    case "video":
    case "file":
      return <FileBody body={body} />;
    case "product_card":
      return <ProductCardBody card={body} />;
    case "order_card":
      return <OrderCardBody card={body} />;
    case "form":
      return <FormBody body={body} />;
    case "recalled":
      return (
        <span className="recalled">
          <UndoOutlined aria-hidden /> {c.recalled(author)}
        </span>
      );
    default:
      return null;
  }
}

function TextBody({ body }: { body: Of<"text"> }) {
  const c = useCopy(staffThreadCopy);
  return (
    <>
      <span className="message-text">{body.text}</span>
      {body.chips && body.chips.length > 0 ? (
        <span className="message-chips" title={c.chips}>
          {body.chips.map((chip) => (
            <Tag key={chip}>{chip}</Tag>
          ))}
        </span>
      ) : null}
    </>
  );
}

const longest = 220;

/** The place a picture will take, known before it is loaded, so that the thread does not jump. */
function placeOf({ width, height }: { width?: number | undefined; height?: number | undefined }) {
  if (!width || !height) return { width: longest, height: 160 };
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(40, Math.round(width * scale)), height: Math.max(40, Math.round(height * scale)) };
}

function FileBody({ body }: { body: Extract<Body, { fileId: string }> }) {
  const c = useCopy(staffThreadCopy);
  const source = `/api/files/${body.fileId}`;
  if (body.kind === "picture")
    return <Image className="message-picture" src={source} alt={c.picture(body.name)} {...placeOf(body)} />;
  if (body.kind === "video") {
    return (
      // biome-ignore lint/a11y/useMediaCaption: what a buyer films carries no captions
      <video className="message-video" src={source} controls preload="metadata" aria-label={c.video(body.name)} />
    );
  }
  return (
    <a className="message-file" href={`${source}?download=1`} download={body.name}>
      <FileOutlined aria-hidden />
      <span>
        {body.name}
        <small>{fileSize(body.bytes)}</small>
      </span>
    </a>
  );
}

function FormBody({ body }: { body: Of<"form"> }) {
  const c = useCopy(staffThreadCopy);
  return (
    <div className="message-form">
      <strong>
        <FormOutlined aria-hidden /> {body.filled ? c.formFilled : c.formAsked}
      </strong>
      {body.filled ? (
        <dl>
          <dt>{c.formOrder}</dt>
          <dd className="tabular">{body.orderNumber || "–"}</dd>
          <dt>{c.formProblem}</dt>
          <dd>{body.problem || "–"}</dd>
          <dt>{c.formDemand}</dt>
          <dd>{body.demand || "–"}</dd>
        </dl>
      ) : null}
    </div>
  );
}
