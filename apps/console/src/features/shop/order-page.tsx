import type { OrderView } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { money } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { shopCopy } from "../../copy/shop.ts";
import { merchantNameOf, titleOf } from "../../copy/titles.ts";
import { queries } from "../../live/queries.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { PageHead } from "../../pieces/buyer/page-head.tsx";
import { Picture } from "../../pieces/buyer/picture.tsx";
import { Asked } from "../../pieces/buyer/states.tsx";
import { Amounts, OrderFacts } from "./order-facts.tsx";
import { OrderHelp } from "./order-help.tsx";
import { Parcel } from "./parcel.tsx";
import { StageMark, StageTrack } from "./stage-mark.tsx";
import "./shop.css";

const Goods = ({ order }: { order: OrderView }) => {
  const t = useCopy(shopCopy);
  const language = useLanguage();
  return (
    <section className="card" aria-label={t.goods}>
      <Go to={`/shops/${order.merchantId}`} className="order-shop">
        <Icon name="shop" size={20} />
        {merchantNameOf(order, language)}
        <Icon name="next" size={16} />
      </Go>
      <ul className="goods">
        {order.lines.map((line) => (
          <li key={line.line}>
            <Go to={`/products/${line.productId}`} className="order-lines">
              <Picture src={line.image} alt="" className="order-picture" />
              <span className="order-words">
                <strong>{titleOf(line, language)}</strong>
                <span className="quiet">{line.variant}</span>
              </span>
              <span className="line-price">
                <span className="amount">{money(line.unitPriceFen)}</span>
                <span className="quiet">×{line.quantity}</span>
              </span>
            </Go>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Order = ({ order }: { order: OrderView }) => {
  const t = useCopy(shopCopy);
  return (
    <div className="page page-narrow with-bottom-bar">
      <section className="card order-state">
        <StageMark stage={order.stage} />
        <p className="quiet">{t.stageHint[order.stage]}</p>
        <StageTrack order={order} />
      </section>
      <Parcel order={order} />
      <OrderHelp order={order} />
      <Goods order={order} />
      <Amounts order={order} />
      <OrderFacts order={order} />
      <div className="bottom-bar">
        <Go to={`/chat/new?service=1&order=${order.id}`} className="button button-wide">
          {t.askPlatform}
        </Go>
        <Go to={`/chat/new?order=${order.id}`} className="button button-primary button-wide">
          <Icon name="chat" size={20} />
          {t.askMerchant}
        </Go>
      </div>
    </div>
  );
};

export const OrderPage = ({ orderId }: { orderId: string }) => {
  const t = useCopy(shopCopy);
  const query = useQuery(queries.order(orderId));
  return (
    <main>
      <PageHead title={t.orderTitle} up="/orders" />
      <Asked query={query} shape="page">
        {(order) => <Order order={order} />}
      </Asked>
    </main>
  );
};
