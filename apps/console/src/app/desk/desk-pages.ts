import type { MeView } from "@recourse/contract";

type Role = MeView["role"];

/** Every page of the staff faces. Rights are the server's; this only spares people doors that will not open. */
const deskPages = [
  "workbench",
  "queue",
  "talks",
  "history",
  "measures",
  "people",
  "groups",
  "hours",
  "knowledge",
  "replies",
  "tags",
  "policies",
  "merchants",
  "imports",
  "widget",
  "keys",
  "audit",
  "sessions",
] as const;
export type DeskPage = (typeof deskPages)[number];

const agents: Role[] = ["merchant_agent", "merchant_manager", "platform_agent", "platform_senior"];
const leads: Role[] = ["merchant_manager", "operations_manager", "administrator"];
const platform: Role[] = ["platform_agent", "platform_senior", "operations_manager", "administrator"];
const staff: Role[] = [...new Set<Role>([...agents, ...platform, "arbitrator", "legal"])];

const open: Readonly<Record<DeskPage, readonly Role[]>> = {
  workbench: [...agents, ...leads],
  queue: [...platform, "merchant_manager"],
  talks: leads,
  history: staff,
  measures: [...agents, ...leads],
  people: leads,
  groups: leads,
  hours: leads,
  knowledge: [...leads, "merchant_agent", "platform_agent", "platform_senior"],
  replies: [...leads, "merchant_agent", "platform_agent", "platform_senior"],
  tags: leads,
  policies: [...platform, "merchant_manager", "arbitrator", "legal"],
  merchants: ["operations_manager", "administrator"],
  imports: leads,
  widget: leads,
  keys: leads,
  audit: leads,
  sessions: staff,
};

export function pagesFor(role: Role): DeskPage[] {
  return deskPages.filter((page) => open[page].includes(role));
}

export const pagePaths = {
  workbench: "/",
  queue: "/console/queue",
  talks: "/console/talks",
  history: "/console/history",
  measures: "/console/measures",
  people: "/console/people",
  groups: "/console/groups",
  hours: "/console/hours",
  knowledge: "/console/knowledge",
  replies: "/console/replies",
  tags: "/console/tags",
  policies: "/console/policies",
  merchants: "/console/merchants",
  imports: "/console/imports",
  widget: "/console/widget",
  keys: "/console/keys",
  audit: "/console/audit",
  sessions: "/console/sessions",
} as const satisfies Record<DeskPage, string>;

/** The page a path belongs to; an open conversation belongs to the workbench. */
export function pageAt(pathname: string): DeskPage {
  return deskPages.find((page) => page !== "workbench" && pathname.startsWith(pagePaths[page])) ?? "workbench";
}

/** Where a person lands after sign-in; undefined for a buyer, who has no place at the desk. */
export function homeFor(role: Role): (typeof pagePaths)[DeskPage] | undefined {
  const pages = pagesFor(role);
  // Operations run the whole and take a talk only now and then.
  const operations = role === "operations_manager" || role === "administrator";
  const first = operations ? pages.find((page) => page !== "workbench") : pages[0];
  return first && pagePaths[first];
}
