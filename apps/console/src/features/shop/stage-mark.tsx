import type { OrderStage, OrderView } from "@recourse/contract";
import { momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { shopCopy } from "../../copy/shop.ts";
import { Icon, type IconName } from "../../pieces/buyer/icon.tsx";

const marks: Record<OrderStage, IconName> = {
  unpaid: "clock",
  paid: "bag",
  shipped: "truck",
  delivered: "check",
  completed: "check",
  cancelled: "close",
  refunded: "undo",
};

/** State is colour, sign and word together. */
export const StageMark = ({ stage }: { stage: OrderStage }) => {
  const t = useCopy(shopCopy);
  return (
    <span className={`stage-mark stage-${stage}`}>
      <Icon name={marks[stage]} size={16} />
      {t.stages[stage]}
    </span>
  );
};

const steps = ["placed", "paid", "shipped", "delivered", "completed"] as const;
const instants = (o: OrderView) => [o.placedAt, o.paidAt, o.shippedAt, o.deliveredAt, o.completedAt];

/** The way of an order; steps behind us are filled and tell their instant. */
export const StageTrack = ({ order }: { order: OrderView }) => {
  const t = useCopy(shopCopy);
  const language = useLanguage();
  if (order.stage === "cancelled" || order.stage === "refunded") return null;
  const reached = instants(order);
  const now = reached.findLastIndex((at) => at !== null);
  return (
    <ol className="track">
      {steps.map((step, i) => (
        <li key={step} className={i <= now ? "track-done" : ""} aria-current={i === now ? "step" : undefined}>
          <span className="track-dot">{i <= now && <Icon name="check" size={12} />}</span>
          <span className="track-name">{t.track[step]}</span>
          <time className="track-time">{reached[i] ? momentLabel(reached[i], language) : ""}</time>
        </li>
      ))}
    </ol>
  );
};
