import type { OrderView } from "@recourse/contract";
import type { ReactNode } from "react";
import { momentLabel, money } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { shopCopy } from "../../copy/shop.ts";
import { CopyButton } from "./copy-button.tsx";

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Refund = ({ payment }: { payment: OrderView["payments"][number] }) => {
  const t = useCopy(shopCopy);
  const language = useLanguage();
  const when = payment.arrivedAt
    ? t.refundArrived(momentLabel(payment.arrivedAt, language))
    : payment.expectedAt
      ? t.refundExpected(momentLabel(payment.expectedAt, language))
      : t.paymentStates[payment.state];
  return (
    <Row name={t.refund}>
      <span className="amount">{money(payment.amountFen)}</span> <span className="quiet">{when}</span>
    </Row>
  );
};

export const Amounts = ({ order }: { order: OrderView }) => {
  const t = useCopy(shopCopy);
  return (
    <section className="card" aria-label={t.amounts}>
      <h2>{t.amounts}</h2>
      <dl className="pairs pairs-amounts">
        <Row name={t.subtotal}>
          <span className="amount">{money(order.lines.reduce((sum, l) => sum + l.unitPriceFen * l.quantity, 0))}</span>
        </Row>
        <Row name={t.freight}>
          <span className="amount">{order.freightFen === 0 ? t.freeShipping : money(order.freightFen)}</span>
        </Row>
        {order.discountFen > 0 && (
          <Row name={t.discount}>
            <span className="amount">{money(-order.discountFen)}</span>
          </Row>
        )}
        <Row name={t.paid}>
          <b className="price">{money(order.paidFen)}</b>
        </Row>
        {order.payments
          .filter((p) => p.kind === "refund")
          .map((p) => (
            <Refund key={p.id} payment={p} />
          ))}
      </dl>
    </section>
  );
};

const useInvoice = (invoice: OrderView["invoice"]): string => {
  const t = useCopy(shopCopy);
  if (invoice.state === "issued") return t.invoiceIssued(invoice.number);
  return invoice.state === "requested" ? t.invoiceRequested : t.invoiceNone;
};

export const OrderFacts = ({ order }: { order: OrderView }) => {
  const t = useCopy(shopCopy);
  const language = useLanguage();
  const invoice = useInvoice(order.invoice);
  const { receiver } = order;
  return (
    <section className="card">
      <dl className="pairs">
        <Row name={t.receiver}>
          {receiver.name} <span className="numbers">{receiver.phone}</span>
          <br />
          {receiver.region} {receiver.address}
        </Row>
        <Row name={t.orderNumber}>
          <span className="numbers">{order.number}</span> <CopyButton text={order.number} />
        </Row>
        <Row name={t.placedAt}>{momentLabel(order.placedAt, language)}</Row>
        {order.paidAt && <Row name={t.paidAt}>{momentLabel(order.paidAt, language)}</Row>}
        <Row name={t.invoice}>{invoice}</Row>
        {order.buyerNote && <Row name={t.note}>{order.buyerNote}</Row>}
      </dl>
    </section>
  );
};
