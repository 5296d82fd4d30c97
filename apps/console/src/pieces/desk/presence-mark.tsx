import { CheckCircleFilled, ClockCircleFilled, MinusCircleFilled, PoweroffOutlined } from "@ant-design/icons";
import type { Presence } from "@recourse/contract";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { useCopy } from "../../copy/pair.ts";
import { StateMark, type Tone } from "./state-mark.tsx";

export const presences = ["online", "busy", "away", "offline"] as const satisfies readonly Presence[];

const presenceLooks: Record<Presence, { tone: Tone; Icon: typeof CheckCircleFilled }> = {
  online: { tone: "good", Icon: CheckCircleFilled },
  busy: { tone: "bad", Icon: MinusCircleFilled },
  away: { tone: "warn", Icon: ClockCircleFilled },
  offline: { tone: "calm", Icon: PoweroffOutlined },
};

export function PresenceMark({ presence }: { presence: Presence }) {
  const words = useCopy(deskPiecesCopy).presence;
  const { tone, Icon } = presenceLooks[presence];
  return (
    <StateMark tone={tone} icon={<Icon aria-hidden />}>
      {words[presence]}
    </StateMark>
  );
}
