import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { frameCopy } from "../copy/buyer-frame.ts";
import { identityCopy } from "../copy/identity.ts";
import { useCopy } from "../copy/pair.ts";
import { queries } from "../live/queries.ts";
import { ErrorNote, Loading, StateNote } from "../pieces/buyer/states.tsx";
import { go } from "../pieces/buyer/way.ts";

const ToSignIn = () => {
  useEffect(() => {
    go(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`, { replace: true });
  }, []);
  return <Loading shape="page" />;
};

const StaffNote = () => {
  const t = useCopy(identityCopy);
  return (
    <main className="page">
      <StateNote icon="desk" title={t.toDesk} hint={t.toDeskHint}>
        <a href="/desk" className="button button-primary">
          {t.toDesk}
        </a>
      </StateNote>
    </main>
  );
};

/** Pages of a buyer's own: strangers go to sign in and come back, staff are shown the way to their desk. */
export const BuyerOnly = ({ children }: { children: ReactNode }) => {
  const me = useQuery(queries.me);
  if (me.data === undefined && me.isError) return <ErrorNote error={me.error} onRetry={() => void me.refetch()} />;
  if (me.data === undefined) return <Loading shape="page" />;
  if (me.data === null) return <ToSignIn />;
  return me.data.role === "buyer" ? children : <StaffNote />;
};

/** What stands in a page's place when it broke; also when a newer version has taken its files away. */
export const Crashed = () => {
  const t = useCopy(frameCopy);
  return (
    <main className="page">
      <StateNote icon="alert" title={t.crashedTitle} hint={t.crashedHint}>
        <button type="button" className="button button-primary" onClick={() => location.reload()}>
          {t.reload}
        </button>
      </StateNote>
    </main>
  );
};
