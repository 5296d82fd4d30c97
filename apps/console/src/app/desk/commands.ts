import type { DeskRow, DeskView } from "@recourse/contract";
import { holdsAll } from "../../pieces/desk/spelling.ts";

export type Command = {
  key: string;
  group: "conversations" | "replies" | "actions" | "pages";
  label: string;
  hint: string;
  run: () => void;
};

/**
 * Commands whose label or hint holds every word that was typed; without words, all of them. Chinese is found by its
 * spelling, too, once the dictionary is there.
 */
export function findCommands(commands: readonly Command[], typed: string): Command[] {
  return commands.filter((command) => holdsAll([command.label, command.hint], typed));
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
