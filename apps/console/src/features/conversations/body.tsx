import type { ConversationView, MessageView } from "@recourse/contract";
import type { Outbox } from "../../live/outbox.ts";
import { OrderCardBody, ProductCardBody } from "./card-body.tsx";
import { FileBodyView, PictureBody, VideoBody } from "./file-body.tsx";
import { FormBodyView } from "./form-body.tsx";
import { TextBodyView } from "./text-body.tsx";

/** What a message says, by its kind. Notes and recalled messages are rows of their own. */
export const Body = ({ message, talk, outbox }: { message: MessageView; talk: ConversationView; outbox: Outbox }) => {
  const { body } = message;
  switch (body.kind) {
    case "text":
      return <TextBodyView text={body.text} />;
    case "picture":
      return <PictureBody file={body} />;
    case "video":
      return <VideoBody file={body} />;
    case "file":
      return <FileBodyView file={body} />;
    case "product_card":
      return <ProductCardBody card={body} />;
    case "order_card":
      return <OrderCardBody card={body} />;
    case "form":
      return <FormBodyView form={body} byBuyer={message.author.kind === "buyer"} talk={talk} outbox={outbox} />;
    default:
      return null;
  }
};
