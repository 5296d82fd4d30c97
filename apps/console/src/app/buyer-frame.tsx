import { useQuery } from "@tanstack/react-query";
import { Suspense, useEffect } from "react";
import { frameCopy } from "../copy/buyer-frame.ts";
import { useCopy } from "../copy/pair.ts";
import { queries } from "../live/queries.ts";
import { Go } from "../pieces/buyer/go.tsx";
import { Icon, type IconName } from "../pieces/buyer/icon.tsx";
import { MishapBoundary } from "../pieces/buyer/mishap-boundary.tsx";
import { Loading } from "../pieces/buyer/states.tsx";
import { Toasts } from "../pieces/buyer/toast.tsx";
import { go, usePlace } from "../pieces/buyer/way.ts";
import { Crashed } from "./buyer-only.tsx";
import { useBuyerPresence } from "./buyer-presence.ts";
import { pageAt } from "./buyer-routes.tsx";
import { OfflineNote } from "./offline-note.tsx";

const tabs = [
  { path: "/", name: "home", icon: "home" },
  { path: "/messages", name: "messages", icon: "chat" },
  { path: "/orders", name: "orders", icon: "order" },
  { path: "/me", name: "me", icon: "me" },
] as const satisfies readonly { path: string; name: string; icon: IconName }[];

const useUnread = (asked: boolean): number => {
  const list = useQuery({ ...queries.conversations, enabled: asked });
  return list.data?.reduce((sum, c) => sum + c.unread, 0) ?? 0;
};

const Tabs = ({ here, unread }: { here: string; unread: number }) => {
  const t = useCopy(frameCopy);
  return (
    <nav className="tabs" aria-label={t.navigation}>
      {tabs.map((tab) => (
        <Go key={tab.path} to={tab.path} className="tab" aria-current={here === tab.path ? "page" : undefined}>
          <span className="tab-icon">
            <Icon name={tab.icon} size={24} />
            {tab.name === "messages" && unread > 0 && (
              <span className="badge">
                <span aria-hidden="true">{unread > 99 ? "99+" : unread}</span>
                <span className="visually-hidden">{t.unread(unread)}</span>
              </span>
            )}
          </span>
          {t[tab.name]}
        </Go>
      ))}
    </nav>
  );
};

const useTitle = (unread: number) => {
  const name = useQuery(queries.installation).data?.platformName ?? "Recourse";
  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) ${name}` : name;
  }, [name, unread]);
  return name;
};

/** A new installation has one page only: the one that makes its first administrator. */
const useSetupFirst = (here: string) => {
  const needed = useQuery(queries.installation).data?.setupNeeded ?? false;
  useEffect(() => {
    if (needed && here !== "/setup") go("/setup", { replace: true });
  }, [needed, here]);
};

/** Everything around a buyer's page: top bar on wide screens, tabs below on a phone, one place for short notices. */
export const BuyerFrame = () => {
  const t = useCopy(frameCopy);
  const { path: here, search } = usePlace();
  const me = useBuyerPresence();
  const unread = useUnread(me?.role === "buyer");
  const name = useTitle(unread);
  useSetupFirst(here);
  const top = tabs.some((tab) => tab.path === here);
  const inChat = here.startsWith("/chat/");
  return (
    <div className={`frame ${top ? "frame-top" : "frame-deep"} ${inChat ? "frame-chat" : ""}`}>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <header className="bar">
        <Go to="/" className="brand">
          <img src="/favicon.svg" alt="" width={28} height={28} />
          {name}
        </Go>
        {here !== "/setup" && <Tabs here={here} unread={unread} />}
        {me === null && !["/sign-in", "/setup"].includes(here) && (
          <Go to="/sign-in" className="button bar-sign-in">
            {t.signIn}
          </Go>
        )}
      </header>
      {!inChat && <OfflineNote />}
      <div id="content" className="content" tabIndex={-1}>
        <MishapBoundary key={here} fallback={<Crashed />}>
          <Suspense fallback={<Loading shape="page" />}>{pageAt(here, search)}</Suspense>
        </MishapBoundary>
      </div>
      <Toasts />
    </div>
  );
};
