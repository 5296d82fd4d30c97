import type { MeView } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { Navigate, Outlet, useLocation } from "@tanstack/react-router";
import { Button, Result } from "antd";
import { useEffect } from "react";
import { deskCopy } from "../../copy/desk.ts";
import { useCopy } from "../../copy/pair.ts";
import { useToldByLead } from "../../features/supervision/use-told-by-lead.tsx";
import { arrive, depart } from "../../live/person.ts";
import { queries } from "../../live/queries.ts";
import { LoadFailed, Loading } from "../../pieces/desk/query-state.tsx";
import { useAlerts } from "./alerts.ts";
import { CommandBar } from "./command-bar.tsx";
import { ConnectionBanner } from "./connection-banner.tsx";
import { deskCache } from "./desk-cache.ts";
import { DeskMe } from "./desk-me.ts";
import { homeFor, pageAt, pagePaths, pagesFor } from "./desk-pages.ts";
import { NavRail } from "./nav-rail.tsx";
import { ShortcutSheet } from "./shortcut-sheet.tsx";
import { useShellKeys } from "./use-shell-keys.ts";

/** Lets in who is staff, opens their line, and draws the frame around every page. */
export function DeskShell() {
  const me = useQuery(queries.me);
  if (me.isPending) return <Loading />;
  if (me.data === undefined) return <LoadFailed error={me.error} onRetry={me.refetch} />;
  if (me.data === null) return <Leaving />;
  if (homeFor(me.data.role) === undefined) return <NoPlace />;
  return <Frame me={me.data} />;
}

function Leaving() {
  useEffect(depart, []);
  return <Navigate to="/sign-in" />;
}

function NoPlace() {
  const c = useCopy(deskCopy);
  return (
    <Result
      status="403"
      title={c.noPlace}
      subTitle={c.noPlaceHint}
      extra={
        <>
          <Button href="/">{c.toShop}</Button>
          <Button href="/desk/sign-in">{c.connection.signIn}</Button>
        </>
      }
    />
  );
}

function Frame({ me }: { me: MeView }) {
  useEffect(() => arrive(me.id, deskCache), [me.id]);
  useAlerts();
  useToldByLead(me);
  useShellKeys();
  return (
    <DeskMe value={me}>
      <div className="shell">
        <NavRail me={me} />
        <div className="shell-page">
          <ConnectionBanner />
          <OpenPage me={me} />
        </div>
      </div>
      <CommandBar me={me} />
      <ShortcutSheet />
    </DeskMe>
  );
}

/** A page this role has no use for leads home instead of to a refusal. */
function OpenPage({ me }: { me: MeView }) {
  const { pathname } = useLocation();
  const page = pageAt(pathname);
  const home = homeFor(me.role)!;
  if (me.mustEnrol && page !== "sessions") return <Navigate to={pagePaths.sessions} replace />;
  if (!pagesFor(me.role).includes(page) && pathname !== home) return <Navigate to={home} replace />;
  return <Outlet />;
}
