import type { MessageBody } from "@recourse/contract";

/** Everything in a message that somebody may look for, as one text; the kinds that say nothing give an empty one. */
export function saidIn(body: MessageBody | null): string {
  switch (body?.kind) {
    case "text":
      return body.text;
    case "picture":
    case "video":
    case "file":
      return body.name;
    case "product_card":
      return body.title;
    case "order_card":
      return `${body.number} ${body.title}`;
    case "form":
      return [body.orderNumber, body.problem, body.demand].filter(Boolean).join(" ");
    case "system":
      return typeof body.detail["caseNumber"] === "string" ? body.detail["caseNumber"] : "";
    default:
      return "";
  }
}
