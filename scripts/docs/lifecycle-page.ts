import type { DocumentedLifecycle, Silence } from "./documented-lifecycle.ts";
import { longestSilence } from "./longest-silence.ts";

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** 90 minutes are "1 hour 30 minutes"; 24 hours stay hours, as the rules say them. */
export function sayDuration(ms: number): string {
  if (ms === 86_400_000) return "24 hours";
  const words: string[] = [];
  let left = ms;
  for (const [unit, size] of units) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) words.push(`${count} ${unit}${count === 1 ? "" : "s"}`);
  }
  return words.join(" ") || "at once";
}

const code = (text: string): string => `\`${text}\``;
const list = (words: readonly string[]): string => words.map(code).join(", ");

function saySilence({ move, ms, when }: Silence): string {
  return when ? `${code(move)} after ${sayDuration(ms)} at most: ${when}` : `${code(move)} after ${sayDuration(ms)}`;
}

function statesTable({ table, silences }: DocumentedLifecycle): string {
  const rows = table.states.map((state) => {
    const wait = table.waits[state];
    if (!wait) return `| ${code(state)} | nobody: an end | – | – |`;
    const then = (silences[state] ?? []).map(saySilence).join("; ");
    return `| ${code(state)} | ${wait.owner} | ${code(wait.clock)} | ${then} |`;
  });
  return `| State | Who owes the next step | Clock | If nobody acts |\n|---|---|---|---|\n${rows.join("\n")}\n`;
}

function movesTable({ table }: DocumentedLifecycle): string {
  const rows = Object.entries(table.moves).map(
    ([name, move]) => `| ${code(name)} | ${list(move.from)} | ${code(move.to)} | ${move.by.join(", ")} |`,
  );
  return `| Move | From | To | Who may make it |\n|---|---|---|---|\n${rows.join("\n")}\n`;
}

function diagram({ table, begins }: DocumentedLifecycle): string {
  const arrows = Object.entries(table.moves).flatMap(([name, move]) =>
    move.from.map((from) => `  ${from} --> ${move.to}: ${name}`),
  );
  const ends = table.terminal.map((end) => `  ${end} --> [*]`);
  return ["```mermaid", "stateDiagram-v2", `  [*] --> ${begins}`, ...arrows, ...ends, "```\n"].join("\n");
}

function silenceSection(one: DocumentedLifecycle): string {
  const { steps, end, ms } = longestSilence(one);
  const path = steps.map(({ state, silence }) => `${code(state)}, ${sayDuration(silence.ms)}`).join(" → ");
  return `The longest way to an end on which nobody does anything: ${path} → ${code(end)}. Together at most ${sayDuration(ms)}.\n`;
}

/** One lifecycle as a page: states and waits, moves, a picture, and how long silence can last. */
export function lifecyclePage(one: DocumentedLifecycle): string {
  return [
    `# ${one.title}\n`,
    `${one.about} The table is [${one.source.split("/").at(-1)}](../../${one.source}).\n`,
    diagram(one),
    "## States\n",
    statesTable(one),
    "## Moves\n",
    movesTable(one),
    "## Silence\n",
    silenceSection(one),
  ].join("\n");
}
