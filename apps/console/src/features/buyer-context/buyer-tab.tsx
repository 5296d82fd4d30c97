import type { BuyerContext } from "@recourse/contract";
import { Rate, Tag } from "antd";
import { buyerContextCopy } from "../../copy/buyer-context.ts";
import { dayLabel, momentLabel, money } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { MaskedData } from "./masked-data.tsx";

export function BuyerTab({ context, conversationId }: { context: BuyerContext; conversationId: string }) {
  const c = useCopy(buyerContextCopy);
  const language = useLanguage();
  const { buyer, orders, coupons } = context;
  const paid = orders.filter((o) => o.stage !== "unpaid" && o.stage !== "cancelled");
  return (
    <>
      <dl className="facts">
        <dt>{c.name}</dt>
        <dd>{buyer.name}</dd>
        <dt>{c.phone}</dt>
        <dd className="tabular masked" title={c.masked}>
          <MaskedData
            key={conversationId}
            path={`/api/conversations/${conversationId}/reveal`}
            masked={buyer.phone || "–"}
          />
        </dd>
        <dt>{c.since}</dt>
        <dd>{dayLabel(buyer.since, language)}</dd>
        <dt>{c.orders}</dt>
        <dd className="tabular">{c.ordersOf(paid.length, money(paid.reduce((sum, o) => sum + o.paidFen, 0)))}</dd>
      </dl>
      <h3>{c.coupons}</h3>
      {coupons.length === 0 ? <p className="soft">{c.noCoupons}</p> : <Coupons coupons={coupons} />}
      <h3>{c.earlier}</h3>
      <Sessions sessions={context.sessions} />
    </>
  );
}

function Coupons({ coupons }: { coupons: BuyerContext["coupons"] }) {
  const c = useCopy(buyerContextCopy);
  const language = useLanguage();
  return (
    <ul className="lines">
      {coupons.map((coupon) => (
        <li key={coupon.id}>
          <span>
            {coupon.title}
            <small>
              {c.couponTerms(money(coupon.discountFen), money(coupon.thresholdFen), dayLabel(coupon.validTo, language))}
            </small>
          </span>
          <Tag>{coupon.used ? c.used : c.unused}</Tag>
        </li>
      ))}
    </ul>
  );
}

function Sessions({ sessions }: { sessions: BuyerContext["sessions"] }) {
  const c = useCopy(buyerContextCopy);
  const language = useLanguage();
  if (sessions.length === 0) return <p className="soft">{c.noEarlier}</p>;
  return (
    <ul className="lines">
      {sessions.map((session) => (
        <li key={session.id}>
          <span>
            {momentLabel(session.openedAt, language)}
            <small>
              {session.agentName ?? c.noAgent} · {c.states[session.state as keyof typeof c.states] ?? session.state}
            </small>
          </span>
          {session.score === null ? (
            <span className="soft">{c.notRated}</span>
          ) : (
            <Rate disabled value={session.score} className="score" />
          )}
        </li>
      ))}
    </ul>
  );
}
