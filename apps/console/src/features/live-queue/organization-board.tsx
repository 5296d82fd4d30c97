import { AlertFilled, CheckCircleFilled, ClockCircleFilled } from "@ant-design/icons";
import { useLanguage } from "../../copy/language.ts";
import { liveQueueCopy } from "../../copy/live-queue.ts";
import { useCopy } from "../../copy/pair.ts";
import { secondsSince, timer } from "../../pieces/desk/spans.ts";
import { StateMark } from "../../pieces/desk/state-mark.tsx";
import { useNow } from "../../pieces/desk/use-now.ts";
import { AgentLoads } from "./agent-loads.tsx";
import { Bar } from "./plots.tsx";
import { alarmOf, type QueueGroup, type QueueOrganization, totalsOf } from "./queue-totals.ts";

const icons = { calm: <CheckCircleFilled />, warn: <ClockCircleFilled />, bad: <AlertFilled /> };

type Props = { organization: QueueOrganization; at: string };

export function OrganizationBoard({ organization, at }: Props) {
  const c = useCopy(liveQueueCopy);
  const totals = totalsOf([organization]);
  const alarm = alarmOf(totals.longest, totals.overdue);
  return (
    <section className={`board board-${alarm}`} aria-label={organization.name}>
      <header>
        <h2>{organization.name}</h2>
        <StateMark tone={alarm === "calm" ? "good" : alarm} icon={icons[alarm]}>
          {c.alarms[alarm]}
        </StateMark>
      </header>
      {organization.groups.length === 0 ? (
        <p className="soft">{c.noGroups}</p>
      ) : (
        <Groups groups={organization.groups} at={at} />
      )}
      <AgentLoads agents={organization.agents} />
    </section>
  );
}

function Groups({ groups, at }: { groups: QueueGroup[]; at: string }) {
  const c = useCopy(liveQueueCopy);
  const most = Math.max(5, ...groups.map((g) => g.waiting));
  return (
    <table className="group-rows">
      <thead>
        <tr>
          <th scope="col">{c.group}</th>
          <th scope="col">{c.waiting}</th>
          <th scope="col">{c.longest}</th>
          <th scope="col">{c.serving}</th>
          <th scope="col">{c.online}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <GroupLine key={group.id} group={group} at={at} most={most} />
        ))}
      </tbody>
    </table>
  );
}

function GroupLine({ group, at, most }: { group: QueueGroup; at: string; most: number }) {
  const language = useLanguage();
  const now = useNow();
  const wait = group.waiting === 0 ? 0 : group.longestWaitSeconds + secondsSince(at, now);
  const alarm = alarmOf(wait, group.overdue);
  return (
    <tr>
      <th scope="row">{(language === "en" && group.nameEn) || group.name}</th>
      <td className="tabular">
        <span className="waiting-cell">
          {group.waiting}
          <Bar value={group.waiting} most={most} tone={alarm === "calm" ? "accent" : alarm} />
        </span>
      </td>
      <td className={`tabular tone-${alarm} toned`}>{group.waiting === 0 ? "–" : timer(wait)}</td>
      <td className="tabular">{group.serving}</td>
      <td className={group.agentsOnline === 0 ? "tabular tone-warn toned" : "tabular"}>{group.agentsOnline}</td>
    </tr>
  );
}
