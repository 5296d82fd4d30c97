import type { ConversationView, Language, ServiceSessionView } from "@recourse/contract";
import { conversationsCopy } from "../../copy/conversations.ts";
import { clockTime, dayKey, duration, momentLabel } from "../../copy/formats.ts";
import { copyIn } from "../../copy/pair.ts";

/** Who must act, until when, and what happens otherwise; the first line of a talk. */
export type ServiceLine = {
  readonly tone: "calm" | "waiting" | "late" | "done";
  readonly who: string;
  /** Until when, or how long. */
  readonly when: string;
  /** What follows when nobody acts; empty when nothing does. */
  readonly otherwise: string;
  readonly dueAt: string | null;
};

const untilWhen = (at: string, language: Language, now: Date) =>
  dayKey(at) === dayKey(now) ? clockTime(at, language) : momentLabel(at, language, now);

type Maker = (given: {
  it: ConversationView;
  session: ServiceSessionView;
  language: Language;
  now: Date;
}) => ServiceLine;
const words = (language: Language) => copyIn(conversationsCopy, language).line;

const withBot: Maker = ({ language }) => {
  const t = words(language);
  return { tone: "calm", who: t.bot, when: t.botNow, otherwise: "", dueAt: null };
};

/** Nobody there: the promise counts, and when the office opens again. */
const unattended: Maker = ({ it, session, language, now }) => {
  const t = words(language);
  const promised = session.queue?.promiseAt ?? session.wait.dueAt;
  const opens = it.officeHours.opensAt;
  const who =
    it.officeHours.open || !opens ? t.nobody : `${t.offHours}，${t.offHoursOpen(untilWhen(opens, language, now))}`;
  return {
    tone: "waiting",
    who: language === "en" ? who.replace("，", ", ") : who,
    when: promised ? t.promise(untilWhen(promised, language, now)) : t.promiseNone,
    otherwise: "",
    dueAt: session.wait.dueAt,
  };
};

const queued: Maker = (given) => {
  const { session, language, now } = given;
  const t = words(language);
  const { queue } = session;
  if (queue && queue.agentsOnline === 0) return unattended(given);
  const estimate = queue?.estimateSeconds;
  const due = session.wait.dueAt;
  const line = {
    tone: "waiting" as const,
    who: queue ? t.queued(queue.position) : t.estimateUnknown,
    otherwise: "",
    dueAt: due,
  };
  if (estimate !== undefined && estimate !== null) return { ...line, when: t.estimate(duration(estimate, language)) };
  return { ...line, when: due ? t.promise(untilWhen(due, language, now)) : t.estimateUnknown };
};

const overdue: Maker = ({ session, language, now }) => {
  const t = words(language);
  const due = session.wait.dueAt;
  return {
    tone: "late",
    who: t.overdue,
    when: due ? t.overdueUntil(untilWhen(due, language, now)) : "",
    otherwise: "",
    dueAt: due,
  };
};

/** Once the agent has spoken last, the talk waits for the buyer, whatever alarm runs behind it. */
const answered = (it: ConversationView) => ["merchant", "platform"].includes(it.lastMessage?.author.kind ?? "");

const serving: Maker = ({ it, session, language, now }) => {
  const t = words(language);
  const who = t.serving(session.agent?.name ?? "", session.agent?.agentNumber ?? "");
  const due = session.wait.dueAt;
  const until = due && untilWhen(due, language, now);
  if (session.wait.owner === "buyer")
    return { tone: "calm", who, when: t.yourTurn, otherwise: until ? t.yourTurnUntil(until) : "", dueAt: due };
  if (answered(it)) return { tone: "calm", who, when: t.yourTurn, otherwise: "", dueAt: null };
  return { tone: "calm", who, when: until ? t.agentDue(until) : "", otherwise: "", dueAt: due };
};

/** Put aside by the agent: for the buyer, somebody is on it and says when. */
const followedUp: Maker = ({ session, language, now }) => {
  const t = words(language);
  const who = t.followedUp(session.agent?.name ?? "", session.agent?.agentNumber ?? "");
  const due = session.wait.dueAt;
  return {
    tone: "calm",
    who,
    when: due ? t.followedUpBy(untilWhen(due, language, now)) : "",
    otherwise: "",
    dueAt: null,
  };
};

const ended =
  (name: "resolved" | "closed" | "lapsed", tone: ServiceLine["tone"]): Maker =>
  ({ language }) => {
    const t = words(language);
    return { tone, who: t[name], when: t[`${name}Hint`], otherwise: "", dueAt: null };
  };

const makers: Record<ServiceSessionView["state"], Maker> = {
  with_bot: withBot,
  waiting: queued,
  overdue,
  serving,
  snoozed: followedUp,
  resolved: ended("resolved", "done"),
  closed: ended("closed", "done"),
  lapsed: ended("lapsed", "late"),
};

const consequenceOf = (session: ServiceSessionView, language: Language): string => {
  const named: Readonly<Record<string, string>> = copyIn(conversationsCopy, language).consequence;
  return (session.wait.consequence && named[session.wait.consequence]) || "";
};
/** Once a service is over, what happens to its record is nobody's worry. */
const tellsConsequence = (session: ServiceSessionView) => ["waiting", "overdue", "serving"].includes(session.state);

export const serviceLine = (it: ConversationView, language: Language, now: Date): ServiceLine | null => {
  const { session } = it;
  if (!session) return null;
  const line = makers[session.state]({ it, session, language, now });
  if (line.otherwise || line.dueAt === null || !tellsConsequence(session)) return line;
  return { ...line, otherwise: consequenceOf(session, language) };
};
