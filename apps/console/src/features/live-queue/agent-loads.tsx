import { liveQueueCopy } from "../../copy/live-queue.ts";
import { useCopy } from "../../copy/pair.ts";
import { PresenceMark } from "../../pieces/desk/presence-mark.tsx";
import { Bar } from "./plots.tsx";
import { byPresence, type QueueAgent } from "./queue-totals.ts";

export function AgentLoads({ agents }: { agents: QueueAgent[] }) {
  const c = useCopy(liveQueueCopy);
  if (agents.length === 0) return <p className="soft">{c.noAgents}</p>;
  return (
    <ul className="agent-loads" aria-label={c.agents}>
      {byPresence(agents).map((agent) => (
        <li key={agent.id} className={agent.presence === "offline" ? "agent-off" : ""}>
          <span className="agent-name">
            {agent.name}
            {agent.agentNumber ? <small className="tabular"> {agent.agentNumber}</small> : null}
          </span>
          <PresenceMark presence={agent.presence} />
          <Bar value={agent.load} most={agent.capacity} tone={agent.load >= agent.capacity ? "bad" : "accent"} />
          <span className="tabular agent-load" title={c.loadOf(agent.load, agent.capacity)}>
            {agent.load}/{agent.capacity}
          </span>
        </li>
      ))}
    </ul>
  );
}
