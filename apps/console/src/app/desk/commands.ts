import type { DeskRow, DeskView } from "@recourse/contract";

export type Command = {
  key: string;
  group: "conversations" | "actions" | "pages";
  label: string;
  hint: string;
  run: () => void;
};

/** Commands whose label or hint holds every word that was typed; without words, all of them. */
export function findCommands(commands: readonly Command[], typed: string): Command[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (command: Command) => {
    const text = `${command.label} ${command.hint}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return commands.filter(holds);
}

/** Every conversation on the desk once, mine before those that wait, are put aside, or ended. */
export function deskRows(desk: DeskView | undefined): DeskRow[] {
  if (desk === undefined) return [];
  const seen = new Set<string>();
  return [...desk.mine, ...desk.waiting, ...desk.snoozed, ...desk.recent].filter((row) => {
    if (seen.has(row.conversationId)) return false;
    seen.add(row.conversationId);
    return true;
  });
}
