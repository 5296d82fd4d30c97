import type { ServiceSessionView } from "@recourse/contract";
import { copyIn } from "./copy.ts";
import type { Language } from "./front.ts";

const clock = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en", {
    ...(new Date(at).toDateString() === new Date().toDateString() ? {} : { month: "numeric", day: "numeric" }),
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  }).format(new Date(at));

function waiting({ queue, wait }: ServiceSessionView, language: Language): string {
  const t = copyIn(language).line;
  const promised = queue?.promiseAt ?? wait.dueAt;
  const by = promised ? t.promise(clock(promised, language)) : "";
  if (!queue || queue.agentsOnline === 0) return t.nobody + by;
  const { position, estimateSeconds } = queue;
  const rest = estimateSeconds === null ? by : t.estimate(Math.max(1, Math.ceil(estimateSeconds / 60)));
  return t.queued(position - 1) + rest;
}

/** Who must act, and until when: what stands above the talk. */
export function serviceLine(session: ServiceSessionView | null, language: Language): string {
  const t = copyIn(language).line;
  if (!session) return "";
  if (session.state === "waiting") return waiting(session, language);
  if (session.state !== "serving" && session.state !== "snoozed") return t[session.state];
  const { dueAt, owner } = session.wait;
  return t.serving(session.agent?.name ?? "") + (owner !== "buyer" && dueAt ? t.promise(clock(dueAt, language)) : "");
}
