import { EnvironmentOutlined, SendOutlined } from "@ant-design/icons";
import type { OrderView } from "@recourse/contract";
import { Button, Tooltip } from "antd";
import { buyerContextCopy } from "../../copy/buyer-context.ts";
import { momentLabel, money } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { titleOf } from "../../copy/titles.ts";
import { Nothing } from "../../pieces/desk/query-state.tsx";
import { MaskedData } from "./masked-data.tsx";
import { OrderStageMark } from "./order-stage.tsx";

type Props = { orders: OrderView[]; onSend: (order: OrderView) => void; onParcel: (order: OrderView) => void };

export function OrdersTab({ orders, onSend, onParcel }: Props) {
  const c = useCopy(buyerContextCopy);
  if (orders.length === 0) return <Nothing title={c.noOrders} hint={c.noOrdersHint} />;
  return orders.map((order) => <OrderCard key={order.id} order={order} onSend={onSend} onParcel={onParcel} />);
}

function OrderCard({ order, onSend, onParcel }: { order: OrderView } & Omit<Props, "orders">) {
  const c = useCopy(buyerContextCopy);
  const language = useLanguage();
  const { receiver } = order;
  return (
    <article className="order-card" aria-label={c.orderOf(order.number)}>
      <header>
        <span className="tabular">{order.number}</span>
        <OrderStageMark stage={order.stage} />
      </header>
      <OrderLines order={order} />
      <dl className="facts">
        <dt>{c.paid}</dt>
        <dd className="tabular">
          <strong className="price">{money(order.paidFen)}</strong>
          {order.discountFen > 0 ? <small> {c.discount(money(order.discountFen))}</small> : null}
        </dd>
        <dt>{c.placed}</dt>
        <dd className="tabular">{momentLabel(order.placedAt, language)}</dd>
        {order.stage === "paid" && order.shipBy ? (
          <>
            <dt>{c.shipBy}</dt>
            <dd className={Date.parse(order.shipBy) < Date.now() ? "tabular tone-bad overdue" : "tabular"}>
              {momentLabel(order.shipBy, language)}
              {Date.parse(order.shipBy) < Date.now() ? ` · ${c.shipLate}` : null}
            </dd>
          </>
        ) : null}
        <dt>{c.receiver}</dt>
        <dd className="masked" title={c.masked}>
          <MaskedData
            path={`/api/orders/${order.id}/reveal`}
            masked={
              <>
                {receiver.name} <span className="tabular">{receiver.phone}</span>
                <small>
                  {receiver.region} {receiver.address}
                </small>
              </>
            }
          />
        </dd>
        {order.buyerNote ? (
          <>
            <dt>{c.buyerNote}</dt>
            <dd>{order.buyerNote}</dd>
          </>
        ) : null}
      </dl>
      <footer>
        <Tooltip title={c.sendCardHint}>
          <Button size="small" icon={<SendOutlined aria-hidden />} onClick={() => onSend(order)}>
            {c.sendCard}
          </Button>
        </Tooltip>
        {order.shipments.length > 0 ? (
          <Button size="small" type="text" icon={<EnvironmentOutlined aria-hidden />} onClick={() => onParcel(order)}>
            {c.seeParcel}
          </Button>
        ) : null}
      </footer>
    </article>
  );
}

function OrderLines({ order }: { order: OrderView }) {
  const language = useLanguage();
  return (
    <ul className="order-lines">
      {order.lines.map((line) => (
        <li key={line.line}>
          {line.image ? <img src={line.image} alt="" /> : <span className="order-image" aria-hidden="true" />}
          <span>
            {titleOf(line, language)}
            <small>{line.variant}</small>
          </span>
          <span className="tabular order-amount">
            {money(line.unitPriceFen)}
            <small>× {line.quantity}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
