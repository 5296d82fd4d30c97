import {
  AlertFilled,
  CheckCircleFilled,
  ClockCircleFilled,
  CustomerServiceFilled,
  HistoryOutlined,
  MinusCircleOutlined,
  RobotFilled,
  StopOutlined,
} from "@ant-design/icons";
import type { ServiceSessionView } from "@recourse/contract";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import { StateMark, type Tone } from "../../pieces/desk/state-mark.tsx";

const looks: Record<ServiceSessionView["state"], { tone: Tone; Icon: typeof AlertFilled }> = {
  with_bot: { tone: "calm", Icon: RobotFilled },
  waiting: { tone: "warn", Icon: ClockCircleFilled },
  overdue: { tone: "bad", Icon: AlertFilled },
  serving: { tone: "accent", Icon: CustomerServiceFilled },
  snoozed: { tone: "calm", Icon: HistoryOutlined },
  resolved: { tone: "good", Icon: CheckCircleFilled },
  closed: { tone: "calm", Icon: StopOutlined },
  lapsed: { tone: "calm", Icon: MinusCircleOutlined },
};

export function ServiceState({ state }: { state: ServiceSessionView["state"] }) {
  const c = useCopy(staffThreadCopy);
  const { tone, Icon } = looks[state];
  return (
    <StateMark tone={tone} icon={<Icon aria-hidden />}>
      {c.states[state]}
    </StateMark>
  );
}
