import { lazy, type ReactNode } from "react";
import { matchPath } from "../pieces/buyer/path-match.ts";
import { SetupDoor, SignInDoor, WelcomeDoors } from "./buyer-doors.tsx";
import { BuyerOnly } from "./buyer-only.tsx";

const HomePage = lazy(() => import("../features/shop/home-page.tsx").then((m) => ({ default: m.HomePage })));
const ShopPage = lazy(() => import("../features/shop/shop-page.tsx").then((m) => ({ default: m.ShopPage })));
const ProductPage = lazy(() => import("../features/shop/product-page.tsx").then((m) => ({ default: m.ProductPage })));
const OrdersPage = lazy(() => import("../features/shop/orders-page.tsx").then((m) => ({ default: m.OrdersPage })));
const OrderPage = lazy(() => import("../features/shop/order-page.tsx").then((m) => ({ default: m.OrderPage })));
const NotFoundPage = lazy(() =>
  import("../features/shop/not-found-page.tsx").then((m) => ({ default: m.NotFoundPage })),
);
const MePage = lazy(() => import("../features/identity/me-page.tsx").then((m) => ({ default: m.MePage })));
const CentrePage = lazy(() =>
  import("../features/conversations/message-centre-page.tsx").then((m) => ({ default: m.MessageCentrePage })),
);
const ChatPage = lazy(() => import("../features/conversations/chat-page.tsx").then((m) => ({ default: m.ChatPage })));
const SaidPlacePage = lazy(() =>
  import("../features/conversations/said-place-page.tsx").then((m) => ({ default: m.SaidPlacePage })),
);
const OpenChatPage = lazy(() =>
  import("../features/conversations/open-chat-page.tsx").then((m) => ({ default: m.OpenChatPage })),
);

type Given = { readonly id: string; readonly search: URLSearchParams };
type Page = (given: Given) => ReactNode;
const own =
  (page: Page): Page =>
  (given) => <BuyerOnly>{page(given)}</BuyerOnly>;

const openChat: Page = ({ search }) => {
  const word = (name: string) => search.get(name) ?? undefined;
  const about = { product: word("product"), order: word("order"), shop: word("shop"), service: word("service") };
  return <OpenChatPage {...about} words={word("words")} />;
};

/** The talk as it goes on, or where something was said in it. */
const chat: Page = ({ id, search }) => {
  const seq = Number(search.get("at"));
  return Number.isInteger(seq) && seq > 0 ? (
    <SaidPlacePage key={`${id} ${seq}`} conversationId={id} seq={seq} />
  ) : (
    <ChatPage key={id} conversationId={id} />
  );
};

/** Every page of the buyer's face; the first pattern that fits wins. */
const pages: readonly (readonly [pattern: string, page: Page])[] = [
  ["/", () => <HomePage welcome={<WelcomeDoors />} />],
  ["/shops/$id", ({ id }) => <ShopPage key={id} shopId={id} />],
  ["/products/$id", ({ id }) => <ProductPage key={id} productId={id} />],
  ["/orders", own(() => <OrdersPage />)],
  ["/orders/$id", own(({ id }) => <OrderPage key={id} orderId={id} />)],
  ["/messages", own(({ search }) => <CentrePage wanted={search.get("q") ?? ""} />)],
  ["/chat/new", own(openChat)],
  ["/chat/$id", own(chat)],
  ["/me", () => <MePage />],
  ["/sign-in", ({ search }) => <SignInDoor to={search.get("to")} />],
  ["/setup", () => <SetupDoor />],
];

export const pageAt = (path: string, search: string): ReactNode => {
  for (const [pattern, page] of pages) {
    const found = matchPath(pattern, path);
    if (found) return page({ id: found["id"] ?? "", search: new URLSearchParams(search) });
  }
  return <NotFoundPage />;
};
