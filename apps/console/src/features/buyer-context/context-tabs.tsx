import type { OrderView } from "@recourse/contract";
import { Tabs } from "antd";
import { type ReactNode, useState } from "react";
import { buyerContextCopy } from "../../copy/buyer-context.ts";
import { useCopy } from "../../copy/pair.ts";
import { QueryState } from "../../pieces/desk/query-state.tsx";
import { BuyerTab } from "./buyer-tab.tsx";
import { useBuyerContext } from "./context-query.ts";
import { OrdersTab } from "./orders-tab.tsx";
import { ParcelTab } from "./parcel-tab.tsx";
import "./buyer-context.css";

type Props = { conversationId: string; onSendOrder: (order: OrderView) => void; knowledge: ReactNode };

/** The right side of the workbench: buyer, orders, parcel, knowledge, each at a glance. */
export function ContextTabs({ conversationId, onSendOrder, knowledge }: Props) {
  const c = useCopy(buyerContextCopy);
  const context = useBuyerContext(conversationId);
  const [tab, setTab] = useState("orders");
  const ofContext = (draw: (data: NonNullable<typeof context.data>) => ReactNode) => (
    <div className="context-body">
      <QueryState query={context}>{draw}</QueryState>
    </div>
  );
  const items = [
    {
      key: "buyer",
      label: c.tabs.buyer,
      children: ofContext((data) => <BuyerTab context={data} conversationId={conversationId} />),
    },
    {
      key: "orders",
      label: c.tabs.orders(context.data?.orders.length ?? 0),
      children: ofContext((data) => (
        <OrdersTab orders={data.orders} onSend={onSendOrder} onParcel={() => setTab("parcel")} />
      )),
    },
    { key: "parcel", label: c.tabs.parcel, children: ofContext((data) => <ParcelTab orders={data.orders} />) },
    { key: "knowledge", label: c.tabs.knowledge, children: <div className="context-body">{knowledge}</div> },
  ];
  return <Tabs className="context-tabs" size="small" activeKey={tab} onChange={setTab} items={items} />;
}
