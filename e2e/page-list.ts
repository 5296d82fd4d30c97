import type { StaffLogin } from "./cast.ts";

/** What addresses are made of: things that are there while pages are looked at. */
export interface Things {
  readonly talk: string;
  readonly order: string;
  readonly product: string;
  readonly shop: string;
}

/** A page as somebody sees it. The same route may stand here more than once, for its other states. */
export interface PageEntry {
  /** Name of its pictures. */
  readonly name: string;
  readonly face: "buyer" | "desk";
  /** As the router writes it, the desk's with `/desk` before; `*` for what has no route of its own. */
  readonly route: string;
  readonly who: "nobody" | "lin" | "anna" | StaffLogin;
  /** Where it is, when the route alone does not tell. */
  readonly at?: (things: Things) => string;
}

const buyer = (name: string, route: string, who: PageEntry["who"], at?: PageEntry["at"]): PageEntry => ({
  ...{ name, face: "buyer", route, who },
  ...(at ? { at } : {}),
});
const desk = (name: string, route: string, who: PageEntry["who"], at?: PageEntry["at"]): PageEntry => ({
  ...{ name, face: "desk", route: `/desk${route}`, who },
  ...(at ? { at } : {}),
});

/** Every page of both faces. A route that is missing here fails the checks. */
export const pages: readonly PageEntry[] = [
  buyer("home", "/", "nobody"),
  buyer("shop", "/shops/$id", "lin", ({ shop }) => `/shops/${shop}`),
  buyer("product", "/products/$id", "lin", ({ product }) => `/products/${product}`),
  buyer("orders", "/orders", "lin"),
  buyer("order", "/orders/$id", "lin", ({ order }) => `/orders/${order}`),
  buyer("messages", "/messages", "lin"),
  buyer("chat", "/chat/$id", "lin", ({ talk }) => `/chat/${talk}`),
  buyer("messages-found", "/messages", "lin", () => "/messages?q=龙井"),
  buyer("said-place", "/chat/$id", "lin", ({ talk }) => `/chat/${talk}?at=1`),
  buyer("ask-nothing", "/chat/new", "lin"),
  buyer("me", "/me", "lin"),
  buyer("me-guest", "/me", "nobody"),
  buyer("sign-in", "/sign-in", "nobody"),
  buyer("setup-done", "/setup", "nobody"),
  buyer("not-found", "*", "nobody", () => "/no-such-page"),
  desk("desk-sign-in", "/sign-in", "nobody"),
  desk("workbench-empty", "/", "tea-0391"),
  desk("workbench", "/c/$conversationId", "tea-0391", ({ talk }) => `/desk/c/${talk}`),
  desk("live-queue", "/console/queue", "admin"),
  desk("talks", "/console/talks", "tea-manager"),
  desk("history", "/console/history", "admin"),
  desk("measures", "/console/measures", "tea-manager"),
  desk("my-measures", "/console/measures", "tea-0391"),
  desk("people", "/console/people", "admin"),
  desk("groups", "/console/groups", "admin"),
  desk("hours", "/console/hours", "admin"),
  desk("knowledge", "/console/knowledge", "tea-0391"),
  desk("replies", "/console/replies", "tea-manager"),
  desk("tags", "/console/tags", "tea-manager"),
  desk("policies", "/console/policies", "operations"),
  desk("merchants", "/console/merchants", "admin"),
  desk("imports", "/console/imports", "admin"),
  desk("widget", "/console/widget", "tea-manager"),
  desk("keys", "/console/keys", "admin"),
  desk("audit", "/console/audit", "admin"),
  desk("sessions", "/console/sessions", "admin"),
];

export const addressOf = ({ route, at }: PageEntry, things: Things): string => at?.(things) ?? route;
