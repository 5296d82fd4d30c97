import { Link } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useEffect, useState } from "react";
import { useStore } from "zustand/react";
import { createStore } from "zustand/vanilla";
import { deskCopy } from "../../copy/desk.ts";
import { useCopy } from "../../copy/pair.ts";
import { reconnectNow } from "../../live/socket.ts";
import { useConnection, useOutbox } from "../../live/use-live.ts";
import { useWritable } from "../../live/writable.ts";

const patience = 1_500;
const nothing = createStore<{ readonly entries: readonly unknown[] }>(() => ({ entries: [] }));

/** Says that the line is down once it has been for a moment; a blink is not worth a word. */
export function ConnectionBanner() {
  const c = useCopy(deskCopy).connection;
  const { state } = useConnection();
  const writable = useWritable();
  const kept = useStore(useOutbox()?.store ?? nothing, (held) => held.entries.length);
  const away = useLasting(state === "away", patience);
  if (state === "ended") {
    return <Alert banner type="error" title={c.ended} action={<Link to="/sign-in">{c.signIn}</Link>} />;
  }
  if (!away && !writable) return <Alert banner type="warning" title={c.readOnly} />;
  if (!away) return null;
  return (
    <Alert
      banner
      type="warning"
      title={c.away(kept)}
      action={
        <Button size="small" onClick={reconnectNow}>
          {c.again}
        </Button>
      }
    />
  );
}

function useLasting(is: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!is) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), ms);
    return () => clearTimeout(timer);
  }, [is, ms]);
  return is && lasting;
}
