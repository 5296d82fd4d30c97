import type { OrderSummary } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { conversationsCopy } from "../../copy/conversations.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { merchantNameOf, titleOf } from "../../copy/titles.ts";
import { queries } from "../../live/queries.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { Picture } from "../../pieces/buyer/picture.tsx";
import { Sheet } from "../../pieces/buyer/sheet.tsx";
import { Asked } from "../../pieces/buyer/states.tsx";

const shownOrders = 3;

const OrderWay = ({ order }: { order: OrderSummary }) => {
  const t = useCopy(conversationsCopy);
  const language = useLanguage();
  const [first] = order.lines;
  return (
    <li>
      <Go to={`/chat/new?order=${order.id}`} className="thing-card">
        <Picture src={first?.image ?? null} alt="" className="thing-picture" mark="order" />
        <span className="thing-words">
          <span className="thing-title">{first ? titleOf(first, language) : order.number}</span>
          <span className="quiet">
            {merchantNameOf(order, language)} · {t.stages[order.stage]}
          </span>
        </span>
      </Go>
    </li>
  );
};

/** Whom to ask about what: one of the last orders, a product, or the platform. */
export const AskSheet = ({ onClose }: { onClose: () => void }) => {
  const t = useCopy(conversationsCopy);
  const orders = useQuery(queries.orders);
  return (
    <Sheet title={t.ask.title} onClose={onClose}>
      <h3>{t.ask.order}</h3>
      <Asked query={orders} count={2}>
        {(list) =>
          list.length === 0 ? (
            <p className="quiet">{t.ask.noOrders}</p>
          ) : (
            <ul className="offers">
              {list.slice(0, shownOrders).map((order) => (
                <OrderWay key={order.id} order={order} />
              ))}
            </ul>
          )
        }
      </Asked>
      <div className="ask-ways">
        <Go to="/orders" className="button">
          <Icon name="order" size={20} />
          {t.ask.otherOrder}
        </Go>
        <Go to="/" className="button">
          <Icon name="bag" size={20} />
          {t.ask.product}
        </Go>
      </div>
      <Go to="/chat/new?service=1" className="button button-primary button-wide">
        <Icon name="person" size={20} />
        {t.ask.platform}
      </Go>
    </Sheet>
  );
};
