import type { MessageBody } from "@recourse/contract";
import { conversationsCopy } from "../../copy/conversations.ts";
import { money } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { titleOf } from "../../copy/titles.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { Picture } from "../../pieces/buyer/picture.tsx";

type Card<K> = Extract<MessageBody, { kind: K }>;

export const ProductCardBody = ({ card }: { card: Card<"product_card"> }) => {
  const t = useCopy(conversationsCopy);
  const language = useLanguage();
  return (
    <Go to={`/products/${card.productId}`} className="thing-card">
      <span className="visually-hidden">{t.productCard}</span>{" "}
      <Picture src={card.image} alt="" className="thing-picture" />
      <span className="thing-words">
        <span className="thing-title">{titleOf(card, language)}</span>
        <span className="price">{money(card.priceFen)}</span>
      </span>
    </Go>
  );
};

export const OrderCardBody = ({ card }: { card: Card<"order_card"> }) => {
  const t = useCopy(conversationsCopy);
  const language = useLanguage();
  return (
    <Go to={`/orders/${card.orderId}`} className="thing-card">
      <span className="visually-hidden">
        {t.orderCard} {card.number}
      </span>{" "}
      <Picture src={card.image} alt="" className="thing-picture" mark="order" />
      <span className="thing-words">
        <span className="thing-title">{titleOf(card, language)}</span>
        <span className="quiet">
          {t.pieces(card.quantity)} · <span className="amount">{money(card.paidFen)}</span>
        </span>
        <span className="thing-foot numbers">
          {t.orderNumber(card.number)}
          <b>{t.stages[card.stage]}</b>
        </span>
      </span>
    </Go>
  );
};
