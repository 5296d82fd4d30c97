import type { Revealed } from "@recourse/contract";
import { type ReactNode, useEffect, useState } from "react";
import { useCopy } from "../../copy/pair.ts";
import { revealCopy } from "../../copy/reveal.ts";
import { useNow } from "../../pieces/desk/use-now.ts";
import { RevealButton } from "./reveal-button.tsx";

type Props = { path: string; masked: ReactNode };

/** Masked until somebody says what for; then in full, with the seconds that are left, and masked again. */
export function MaskedData({ path, masked }: Props) {
  const [shown, setShown] = useState<Revealed | null>(null);
  const hide = () => setShown(null);
  return shown ? (
    <Shown shown={shown} onOver={hide} />
  ) : (
    <>
      {masked}
      <RevealButton path={path} onRevealed={setShown} />
    </>
  );
}

function Shown({ shown, onOver }: { shown: Revealed; onOver: () => void }) {
  const c = useCopy(revealCopy);
  const left = Math.ceil((Date.parse(shown.until) - useNow()) / 1000);
  useEffect(() => {
    const timer = setTimeout(onOver, Math.max(0, Date.parse(shown.until) - Date.now()));
    return () => clearTimeout(timer);
  }, [shown, onOver]);
  const { name, phone, region, address } = shown.receiver;
  return (
    <span className="revealed">
      {name} <span className="tabular">{phone}</span>
      {region || address ? (
        <small>
          {region} {address}
        </small>
      ) : null}
      <small className="tone-warn tabular">{c.secondsLeft(Math.min(60, Math.max(0, left)))}</small>
    </span>
  );
}
