import type { OrderSummary } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { money, shortMoment } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { shopCopy } from "../../copy/shop.ts";
import { merchantNameOf, titleOf } from "../../copy/titles.ts";
import { queries } from "../../live/queries.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { Picture } from "../../pieces/buyer/picture.tsx";
import { Asked, StateNote } from "../../pieces/buyer/states.tsx";
import { type Drawer, filledDrawers, inDrawer } from "./order-groups.ts";
import { StageMark } from "./stage-mark.tsx";
import "./shop.css";

const Lines = ({ order }: { order: OrderSummary }) => {
  const t = useCopy(shopCopy);
  const language = useLanguage();
  const [first] = order.lines;
  const pieces = order.lines.reduce((sum, l) => sum + l.quantity, 0);
  return (
    <div className="order-lines">
      <Picture src={first?.image ?? null} alt="" className="order-picture" />
      <span className="order-words">
        <strong>{first ? titleOf(first, language) : order.number}</strong>
        <span className="quiet">{order.lines.length > 1 ? t.moreLines(pieces) : first?.variant}</span>
        <span className="quiet">
          {t.pieces(pieces)} · {t.paid} <b className="amount">{money(order.paidFen)}</b>
        </span>
      </span>
    </div>
  );
};

const OrderRow = ({ order }: { order: OrderSummary }) => {
  const t = useCopy(shopCopy);
  const language = useLanguage();
  return (
    <li className="card order-row">
      <Go to={`/orders/${order.id}`} className="order-open">
        <span className="order-head">
          <span className="order-whose">
            {merchantNameOf(order, language)}
            <time className="quiet" dateTime={order.placedAt}>
              {shortMoment(order.placedAt, language)}
            </time>
          </span>
          <StageMark stage={order.stage} />
        </span>
        <Lines order={order} />
      </Go>
      <div className="order-actions">
        <Go to={`/chat/new?service=1&order=${order.id}`} className="button">
          {t.askPlatform}
        </Go>
        <Go to={`/chat/new?order=${order.id}`} className="button button-soft">
          <Icon name="chat" size={18} />
          {t.askMerchant}
        </Go>
      </div>
    </li>
  );
};

const Drawers = ({ orders }: { orders: readonly OrderSummary[] }) => {
  const t = useCopy(shopCopy);
  const [open, setOpen] = useState<Drawer>("all");
  return (
    <>
      <fieldset className="drawers" aria-label={t.drawersLabel}>
        {filledDrawers(orders).map(({ drawer, count }) => (
          <button
            key={drawer}
            type="button"
            className="chip"
            aria-pressed={open === drawer}
            onClick={() => setOpen(drawer)}
          >
            {t.drawers[drawer]}
            {drawer !== "all" && <span className="numbers">{count}</span>}
          </button>
        ))}
      </fieldset>
      <ul className="order-list" aria-label={t.ordersTitle}>
        {inDrawer(open, orders).map((o) => (
          <OrderRow key={o.id} order={o} />
        ))}
      </ul>
    </>
  );
};

export const OrdersPage = () => {
  const t = useCopy(shopCopy);
  const orders = useQuery(queries.orders);
  return (
    <main className="page page-narrow">
      <h1>{t.ordersTitle}</h1>
      <Asked query={orders} count={4}>
        {(list) =>
          list.length === 0 ? (
            <StateNote icon="order" title={t.noOrders} hint={t.noOrdersHint}>
              <Go to="/" className="button button-primary">
                {t.goHome}
              </Go>
            </StateNote>
          ) : (
            <Drawers orders={list} />
          )
        }
      </Asked>
    </main>
  );
};
