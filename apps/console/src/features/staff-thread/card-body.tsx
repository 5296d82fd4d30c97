import { ShoppingOutlined } from "@ant-design/icons";
import type { MessageView } from "@recourse/contract";
import { money } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import { titleOf } from "../../copy/titles.ts";

type Card<K> = Extract<MessageView["body"], { kind: K }>;

function Picture({ image }: { image: string | null }) {
  return image === null ? (
    <span className="card-picture card-picture-none" aria-hidden="true">
      <ShoppingOutlined />
    </span>
  ) : (
    <img className="card-picture" src={image} alt="" />
  );
}

export function ProductCardBody({ card }: { card: Card<"product_card"> }) {
  const c = useCopy(staffThreadCopy);
  const language = useLanguage();
  return (
    <div className="message-card">
      <Picture image={card.image} />
      <span>
        <small>{c.productCard}</small>
        <strong>{titleOf(card, language)}</strong>
        <span className="price tabular">{money(card.priceFen)}</span>
      </span>
    </div>
  );
}

export function OrderCardBody({ card }: { card: Card<"order_card"> }) {
  const c = useCopy(staffThreadCopy);
  const language = useLanguage();
  return (
    <div className="message-card">
      <Picture image={card.image} />
      <span>
        <small className="tabular">
          {c.orderCard} {card.number} · {c.stages[card.stage]}
        </small>
        <strong>{titleOf(card, language)}</strong>
        <span className="tabular">
          {c.pieces(card.quantity)} · <span className="price">{money(card.paidFen)}</span>
        </span>
      </span>
    </div>
  );
}
