import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { identityCopy } from "../../copy/identity.ts";
import { useCopy } from "../../copy/pair.ts";
import { remove } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";
import { queries } from "../../live/queries.ts";
import { useOutbox } from "../../live/use-live.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { Sheet } from "../../pieces/buyer/sheet.tsx";
import { announceError } from "../../pieces/buyer/toast.tsx";
import { Devices } from "./devices.tsx";
import { Preferences } from "./preferences.tsx";
import { WhoLooked } from "./who-looked.tsx";
import "./identity.css";

const SignOut = () => {
  const t = useCopy(identityCopy);
  const cache = useQueryClient();
  const outbox = useOutbox();
  const [unsent, setUnsent] = useState(0);
  const leave = () =>
    void remove("/api/session")
      .then(() => {
        cache.setQueryData(keys.me, null);
        cache.removeQueries({ predicate: ({ queryKey }) => !["installation", "me"].includes(String(queryKey[0])) });
      })
      .catch(announceError);
  const ask = () => {
    const waiting = outbox?.store.getState().entries.filter((e) => e.state !== "sent").length ?? 0;
    if (waiting > 0) setUnsent(waiting);
    else leave();
  };
  return (
    <>
      <button type="button" className="button button-wide" onClick={ask}>
        <Icon name="out" size={20} />
        {t.signOut}
      </button>
      {unsent > 0 && (
        <Sheet
          title={t.unsentTitle}
          onClose={() => setUnsent(0)}
          foot={
            <>
              <button type="button" className="button button-wide" onClick={leave}>
                {t.signOut}
              </button>
              <button type="button" className="button button-primary button-wide" onClick={() => setUnsent(0)}>
                {t.stay}
              </button>
            </>
          }
        >
          <p>{t.unsent(unsent)}</p>
        </Sheet>
      )}
    </>
  );
};

export const MePage = () => {
  const t = useCopy(identityCopy);
  const me = useQuery(queries.me).data;
  return (
    <main className="page page-narrow">
      <h1 className="visually-hidden">{t.meTitle}</h1>
      <section className="card me-card">
        <span className="me-mark">{me ? Array.from(me.displayName)[0] : <Icon name="me" />}</span>
        <div className="setting-words">
          <strong>{me?.displayName ?? t.guest}</strong>
          {!me && <small>{t.guestHint}</small>}
          {me && me.role !== "buyer" && <small>{t.toDeskHint}</small>}
        </div>
        {!me && (
          <Go to="/sign-in" className="button button-primary">
            {t.signIn}
          </Go>
        )}
        {me && me.role !== "buyer" && (
          <a href="/desk" className="button button-primary">
            <Icon name="desk" size={20} />
            {t.toDesk}
          </a>
        )}
      </section>
      <Preferences />
      {me?.role === "buyer" && <WhoLooked />}
      {me && <Devices />}
      {me && <SignOut />}
    </main>
  );
};
