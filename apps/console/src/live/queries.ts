import type {
  CannedReplyView,
  ConversationView,
  InstallationView,
  MeView,
  OrderSummary,
  OrderView,
  OrganizationView,
  ProductSummary,
  ProductView,
  SessionView,
  ThreadPromises,
} from "@recourse/contract";
import { get } from "./http.ts";
import { keys } from "./keys.ts";
import { RefusalError } from "./refusal-error.ts";

type Signal = { signal: AbortSignal };
const of = <T>(queryKey: readonly unknown[], path: string) => ({
  queryKey,
  queryFn: ({ signal }: Signal) => get<T>(path, signal),
});
const part = encodeURIComponent;

/** Null when nobody is signed in; anything else that goes wrong is thrown. */
const whoIsThere = async ({ signal }: Signal): Promise<MeView | null> => {
  try {
    return await get<MeView>("/api/session", signal);
  } catch (error) {
    if (error instanceof RefusalError && error.status === 401) return null;
    throw error;
  }
};

/** What the pages ask of the server, ready for `useQuery`. */
export const queries = {
  installation: of<InstallationView>(keys.installation, "/api/installation"),
  me: { queryKey: keys.me, queryFn: whoIsThere },
  sessions: of<SessionView[]>(keys.sessions, "/api/sessions"),
  shops: of<OrganizationView[]>(keys.shops, "/api/shops"),
  shop: (id: string) => of<OrganizationView>(keys.shop(id), `/api/shops/${part(id)}`),
  products: (filter: { shop?: string; q?: string }) =>
    of<ProductSummary[]>(
      keys.products(filter),
      `/api/products?limit=60${filter.shop ? `&shop=${part(filter.shop)}` : ""}${filter.q ? `&q=${part(filter.q)}` : ""}`,
    ),
  product: (id: string) => of<ProductView>(keys.product(id), `/api/products/${part(id)}`),
  orders: of<OrderSummary[]>(keys.orders, "/api/orders"),
  order: (id: string) => of<OrderView>(keys.order(id), `/api/orders/${part(id)}`),
  conversations: of<ConversationView[]>(keys.conversations, "/api/conversations"),
  replies: (organizationId: string) =>
    of<CannedReplyView[]>(keys.replies(organizationId), `/api/replies?organization=${part(organizationId)}`),
  promises: (id: string) => of<ThreadPromises>(keys.promises(id), `/api/conversations/${part(id)}/promises`),
  conversation: (id: string) => of<ConversationView>(keys.conversation(id), `/api/conversations/${part(id)}`),
};
