import { CheckCircleOutlined, CompassOutlined, QuestionCircleOutlined, StopOutlined } from "@ant-design/icons";
import { knowledgeCopy } from "../../copy/knowledge.ts";
import { useCopy } from "../../copy/pair.ts";
import type { Playbook } from "./topics.ts";

const parts = [
  ["think", CompassOutlined],
  ["ask", QuestionCircleOutlined],
  ["promise", CheckCircleOutlined],
  ["never", StopOutlined],
] as const;

/** How to think, what to ask, what may be promised, what is never said. */
export function PlaybookLines({ playbook }: { playbook: Playbook }) {
  const c = useCopy(knowledgeCopy);
  return (
    <dl className="playbook">
      {parts.map(([part, Icon]) =>
        playbook[part].length === 0 ? null : (
          <div key={part} className={`playbook-${part}`}>
            <dt>
              <Icon aria-hidden /> {c.playbook[part]}
            </dt>
            {playbook[part].map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ),
      )}
    </dl>
  );
}
