import type { SaidKind, ServiceState, TalkFilter } from "@recourse/contract";

/** What the page asks for; an empty string asks for nothing. Times are days as the picker gives them. */
export interface HistoryFilter {
  readonly q: string;
  readonly kind: SaidKind | "";
  readonly sort: "best" | "newest";
  readonly organizationId: string;
  readonly buyer: string;
  readonly agentNumber: string;
  readonly orderNumber: string;
  readonly state: ServiceState | "";
  readonly from: string;
  readonly to: string;
}

export const noFilter: HistoryFilter = {
  q: "",
  kind: "",
  sort: "best",
  organizationId: "",
  buyer: "",
  agentNumber: "",
  orderNumber: "",
  state: "",
  from: "",
  to: "",
};

/** Words, a kind or an order look for messages; anything else lists talks. */
export const looksForMessages = (filter: HistoryFilter): boolean =>
  filter.q.trim() !== "" || filter.kind !== "" || filter.orderNumber.trim() !== "";

export const isFiltered = (filter: HistoryFilter): boolean =>
  Object.entries(filter).some(([name, value]) => name !== "sort" && value !== "");

const ofMessages = ["q", "kind", "orderNumber", "sort"];

/** The path that asks the server; talks know nothing of words, kinds and orders. */
export function historyPath(filter: HistoryFilter, after: string): string {
  const messages = looksForMessages(filter);
  const asked = Object.entries({ ...filter, after })
    .map(([name, value]): [string, string] => [name, value.trim()])
    .filter(([name, value]) => value !== "" && (messages || !ofMessages.includes(name)));
  return `${messages ? "/api/history/messages" : "/api/history"}?${new URLSearchParams(asked)}`;
}

/** The conditions that a list of talks knows, and therefore an export. */
export const talkFilter = (filter: HistoryFilter): TalkFilter =>
  Object.fromEntries(
    Object.entries(filter)
      .map(([name, value]): [string, string] => [name, value.trim()])
      .filter(([name, value]) => value !== "" && !ofMessages.includes(name)),
  );
