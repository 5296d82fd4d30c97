import { AlertFilled, ClockCircleFilled, CustomerServiceFilled } from "@ant-design/icons";
import type { LiveTalk } from "@recourse/contract";
import { useCopy } from "../../copy/pair.ts";
import { supervisionCopy } from "../../copy/supervision.ts";
import { StateMark } from "../../pieces/desk/state-mark.tsx";

/** Only talks under way are listed, so three looks are enough. */
export function TalkState({ state }: { state: LiveTalk["state"] }) {
  const c = useCopy(supervisionCopy);
  const [tone, Icon] =
    state === "overdue"
      ? (["bad", AlertFilled] as const)
      : state === "waiting"
        ? (["warn", ClockCircleFilled] as const)
        : (["accent", CustomerServiceFilled] as const);
  return (
    <StateMark tone={tone} icon={<Icon />}>
      {c.states[state]}
    </StateMark>
  );
}
