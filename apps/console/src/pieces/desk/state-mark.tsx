import type { ReactNode } from "react";
import "./pieces.css";

export type Tone = "calm" | "good" | "warn" | "bad" | "accent";

/** A state is always colour, icon and word together. */
export function StateMark({ tone, icon, children }: { tone: Tone; icon: ReactNode; children: ReactNode }) {
  return (
    <span className={`state-mark tone-${tone}`}>
      <span aria-hidden="true">{icon}</span>
      {children}
    </span>
  );
}
