import {
  CheckCircleFilled,
  ClockCircleFilled,
  CloseCircleOutlined,
  InboxOutlined,
  PayCircleFilled,
  TruckFilled,
  UndoOutlined,
} from "@ant-design/icons";
import type { OrderView } from "@recourse/contract";
import { buyerContextCopy } from "../../copy/buyer-context.ts";
import { useCopy } from "../../copy/pair.ts";
import { StateMark, type Tone } from "../../pieces/desk/state-mark.tsx";

const looks: Record<OrderView["stage"], { tone: Tone; Icon: typeof TruckFilled }> = {
  unpaid: { tone: "warn", Icon: ClockCircleFilled },
  paid: { tone: "accent", Icon: PayCircleFilled },
  shipped: { tone: "accent", Icon: TruckFilled },
  delivered: { tone: "good", Icon: InboxOutlined },
  completed: { tone: "good", Icon: CheckCircleFilled },
  cancelled: { tone: "calm", Icon: CloseCircleOutlined },
  refunded: { tone: "calm", Icon: UndoOutlined },
};

export function OrderStageMark({ stage }: { stage: OrderView["stage"] }) {
  const c = useCopy(buyerContextCopy);
  const { tone, Icon } = looks[stage];
  return (
    <StateMark tone={tone} icon={<Icon aria-hidden />}>
      {c.stages[stage]}
    </StateMark>
  );
}
