import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { DeskShell } from "./desk-shell.tsx";
import { lazyPage } from "./lazy-page.tsx";
import { UnknownPage } from "./unknown-page.tsx";

const root = createRootRoute({ component: Outlet, notFoundComponent: UnknownPage });
const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  component: lazyRouteComponent(() => import("./sign-in-route.tsx"), "SignInRoute"),
});
const shell = createRoute({ getParentRoute: () => root, id: "shell", component: DeskShell });

const workbench = lazyPage(() => import("./workbench.tsx").then((m) => m.Workbench));
const consolePages = {
  queue: lazyPage(() => import("../../features/live-queue/live-queue-page.tsx").then((m) => m.LiveQueuePage)),
  talks: lazyPage(() => import("./talks-route.tsx").then((m) => m.TalksRoute)),
  history: lazyPage(() => import("../../features/history/history-page.tsx").then((m) => m.HistoryPage)),
  measures: lazyPage(() => import("../../features/insight/measures-page.tsx").then((m) => m.MeasuresPage)),
  people: lazyPage(() => import("../../features/people/people-page.tsx").then((m) => m.PeoplePage)),
  groups: lazyPage(() => import("../../features/groups/groups-page.tsx").then((m) => m.GroupsPage)),
  hours: lazyPage(() => import("../../features/hours/hours-page.tsx").then((m) => m.HoursPage)),
  knowledge: lazyPage(() => import("../../features/knowledge/knowledge-page.tsx").then((m) => m.KnowledgePage)),
  replies: lazyPage(() => import("../../features/replies/replies-page.tsx").then((m) => m.RepliesPage)),
  tags: lazyPage(() => import("../../features/tags/tags-page.tsx").then((m) => m.TagsPage)),
  policies: lazyPage(() => import("../../features/policies/policies-page.tsx").then((m) => m.PoliciesPage)),
  merchants: lazyPage(() => import("../../features/merchants/merchants-page.tsx").then((m) => m.MerchantsPage)),
  imports: lazyPage(() => import("../../features/imports/imports-page.tsx").then((m) => m.ImportsPage)),
  widget: lazyPage(() => import("../../features/widget/widget-page.tsx").then((m) => m.WidgetPage)),
  audit: lazyPage(() => import("../../features/audit/audit-page.tsx").then((m) => m.AuditPage)),
  keys: lazyPage(() => import("../../features/staff-identity/keys-page.tsx").then((m) => m.KeysPage)),
  sessions: lazyPage(() => import("../../features/staff-identity/sessions-page.tsx").then((m) => m.SessionsPage)),
};

const ofShell = <Path extends string>(path: Path, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => shell, path, component });

const tree = root.addChildren([
  signIn,
  shell.addChildren([
    ofShell("/", workbench),
    ofShell("/c/$conversationId", workbench),
    ofShell("/console/queue", consolePages.queue),
    ofShell("/console/talks", consolePages.talks),
    ofShell("/console/history", consolePages.history),
    ofShell("/console/measures", consolePages.measures),
    ofShell("/console/people", consolePages.people),
    ofShell("/console/groups", consolePages.groups),
    ofShell("/console/hours", consolePages.hours),
    ofShell("/console/knowledge", consolePages.knowledge),
    ofShell("/console/replies", consolePages.replies),
    ofShell("/console/tags", consolePages.tags),
    ofShell("/console/policies", consolePages.policies),
    ofShell("/console/merchants", consolePages.merchants),
    ofShell("/console/imports", consolePages.imports),
    ofShell("/console/widget", consolePages.widget),
    ofShell("/console/audit", consolePages.audit),
    ofShell("/console/keys", consolePages.keys),
    ofShell("/console/sessions", consolePages.sessions),
  ]),
]);

export const deskRouter = createRouter({ routeTree: tree, basepath: "/desk", defaultPreload: false });
