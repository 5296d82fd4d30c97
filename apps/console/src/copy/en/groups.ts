import type { InBoth } from "../pair.ts";
import type { groups as zh } from "../zh/groups.ts";

export const groups: InBoth<typeof zh> = {
  title: "Skill groups",
  lead: "Conversations queue and are assigned by skill group. A transfer carries its note along, so the buyer never repeats.",
  add: "New skill group",
  rename: "Change skill group",
  renameNamed: (name: string) => `Change ${name}`,
  create: "Create",
  empty: "No skill group yet",
  emptyHint: "Buyers can wait for a person once there is at least one group.",
  name: "Name",
  nameZh: "Chinese name",
  nameEn: "English name (optional)",
  nameNeeded: "Please give a name of at most 30 characters.",
  kind: "Kind",
  kindHint: "The bot chooses the group by its kind. It cannot be changed later.",
  kindFixed: "The kind cannot be changed.",
  agentsOnline: "Agents online",
  waiting: "Waiting",
  actions: "Actions",
};
