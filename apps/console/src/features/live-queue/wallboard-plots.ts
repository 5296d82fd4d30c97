import type { WallboardView } from "@recourse/contract";
import type { PlotTable } from "../../pieces/desk/plot.tsx";
import type { PlotOption } from "../../pieces/desk/plot-option.ts";
import type { QueueAgent } from "./queue-totals.ts";

const quarterMs = 15 * 60_000;
type Quarter = WallboardView["quarters"][number];

/** Every quarter of an hour from the first to now, empty ones as zero: a gap in a plot would look like no service. */
export function allQuarters({ since, at, quarters }: Pick<WallboardView, "since" | "at" | "quarters">): Quarter[] {
  const known = new Map(quarters.map((quarter) => [Date.parse(quarter.at), quarter]));
  const first = Math.floor(Date.parse(since) / quarterMs) * quarterMs;
  const count = Math.floor((Date.parse(at) - first) / quarterMs) + 1;
  return Array.from({ length: count }, (_, i) => {
    const time = first + i * quarterMs;
    return known.get(time) ?? { at: new Date(time).toISOString(), arrived: 0, answered: 0, abandoned: 0 };
  });
}

type Words = { arrived: string; answered: string; abandonedShort: string; quarter: string };

export function quarterPlot(
  quarters: readonly Quarter[],
  clock: (at: string) => string,
  c: Words,
): { option: PlotOption; table: PlotTable } {
  const line = (name: string, what: "arrived" | "answered" | "abandoned", symbol: string) => ({
    type: "line" as const,
    ...{ name, symbol, symbolSize: 7, lineStyle: { width: 2 } },
    showSymbol: true,
    data: quarters.map((quarter) => quarter[what]),
  });
  return {
    option: {
      xAxis: { type: "category", data: quarters.map((quarter) => clock(quarter.at)) },
      yAxis: { type: "value", minInterval: 1, max: ({ max }) => Math.max(4, max) },
      series: [
        line(c.arrived, "arrived", "circle"),
        line(c.answered, "answered", "triangle"),
        line(c.abandonedShort, "abandoned", "rect"),
      ],
    },
    table: {
      columns: [c.quarter, c.arrived, c.answered, c.abandonedShort],
      rows: quarters.map((q) => [clock(q.at), q.arrived, q.answered, q.abandoned] as const),
    },
  };
}

const most = 14;

/** Who is at work, the fullest first: what they have and what they could still take. */
export function loadPlot(
  agents: readonly QueueAgent[],
  c: { loadNow: string; free: string; agent: string },
): { option: PlotOption; table: PlotTable } {
  const present = agents
    .filter((agent) => agent.presence !== "offline")
    .sort((a, b) => b.load / b.capacity - a.load / a.capacity);
  const shown = present.slice(0, most).reverse();
  const name = (agent: QueueAgent) => (agent.agentNumber ? `${agent.name} ${agent.agentNumber}` : agent.name);
  const freeOf = (agent: QueueAgent) => (agent.presence === "online" ? Math.max(0, agent.capacity - agent.load) : 0);
  const bar = (title: string, data: number[]) => ({
    type: "bar" as const,
    name: title,
    stack: "slots",
    barMaxWidth: 16,
    data,
  });
  return {
    option: {
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
      xAxis: { type: "value", minInterval: 1 },
      yAxis: { type: "category", data: shown.map(name) },
      series: [
        bar(
          c.loadNow,
          shown.map((agent) => agent.load),
        ),
        { ...bar(c.free, shown.map(freeOf)), itemStyle: { opacity: 0.35 } },
      ],
    },
    table: {
      columns: [c.agent, c.loadNow, c.free],
      rows: present.map((agent) => [name(agent), agent.load, freeOf(agent)] as const),
    },
  };
}
