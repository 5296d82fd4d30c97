import type { ConversationView, OrderSummary, PostBody, ProductSummary } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { conversationsCopy } from "../../copy/conversations.ts";
import { money } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { titleOf } from "../../copy/titles.ts";
import type { Outbox } from "../../live/outbox.ts";
import { queries } from "../../live/queries.ts";
import { Picture } from "../../pieces/buyer/picture.tsx";
import { Sheet } from "../../pieces/buyer/sheet.tsx";
import { Asked, StateNote } from "../../pieces/buyer/states.tsx";

type Offer = { id: string; title: string; image: string | null; detail: string; amount: string; body: PostBody };
type Props = { kind: "order" | "product"; talk: ConversationView; outbox: Outbox; onClose: () => void };

const Offers = ({ offers, onPick }: { offers: readonly Offer[]; onPick: (offer: Offer) => void }) => (
  <ul className="offers">
    {offers.map((o) => (
      <li key={o.id}>
        <button type="button" className="thing-card" onClick={() => onPick(o)}>
          <Picture src={o.image} alt="" className="thing-picture" />
          <span className="thing-words">
            <span className="thing-title">{o.title}</span>
            <span className="quiet numbers">{o.detail}</span>
            <span className="amount">{o.amount}</span>
          </span>
        </button>
      </li>
    ))}
  </ul>
);

const useOffers = ({ kind, talk }: Pick<Props, "kind" | "talk">) => {
  const t = useCopy(conversationsCopy);
  const language = useLanguage();
  const { organization } = talk;
  const ofOrder = (o: OrderSummary): Offer => ({
    id: o.id,
    title: o.lines[0] ? titleOf(o.lines[0], language) : o.number,
    image: o.lines[0]?.image ?? null,
    detail: `${o.number} · ${t.stages[o.stage]}`,
    amount: money(o.paidFen),
    body: { kind: "order_card", orderId: o.id },
  });
  const ofProduct = (p: ProductSummary): Offer => ({
    id: p.id,
    title: titleOf(p, language),
    image: p.image,
    detail: p.category,
    amount: money(p.priceFen),
    body: { kind: "product_card", productId: p.id },
  });
  const orders = useQuery({
    ...queries.orders,
    enabled: kind === "order",
    select: (list: OrderSummary[]) =>
      list.filter((o) => organization.kind === "platform" || o.merchantId === organization.id).map(ofOrder),
  });
  const products = useQuery({
    ...queries.products({ shop: organization.id }),
    enabled: kind === "product",
    select: (list: ProductSummary[]) => list.map(ofProduct),
  });
  return kind === "order" ? orders : products;
};

/** The buyer's orders with this desk, or the shop's products: one tap sends the card. */
export const PickerSheet = ({ kind, talk, outbox, onClose }: Props) => {
  const t = useCopy(conversationsCopy);
  const offers = useOffers({ kind, talk });
  const pick = (o: Offer) => {
    outbox.put(talk.id, { body: o.body, preview: { kind: "card", title: o.title, image: o.image } });
    onClose();
  };
  return (
    <Sheet title={kind === "order" ? t.pickOrder : t.pickProduct} onClose={onClose}>
      <p className="quiet">{t.pickHint}</p>
      <Asked query={offers} count={4}>
        {(list) =>
          list.length === 0 ? (
            <StateNote icon={kind === "order" ? "order" : "bag"} title={kind === "order" ? t.noOrders : t.noProducts} />
          ) : (
            <Offers offers={list} onPick={pick} />
          )
        }
      </Asked>
    </Sheet>
  );
};
