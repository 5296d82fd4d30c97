import type { ReactNode } from "react";
import "./pieces.css";

type Props = { title: string; lead?: string; actions?: ReactNode; children: ReactNode; wide?: boolean };

/** A console page: its name, one sentence on what it is for, its actions, then the content. */
export function PageFrame({ title, lead, actions, children, wide = false }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the page scrolls by itself, and keys must reach it to scroll
    <main className={wide ? "page page-wide" : "page"} tabIndex={0}>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {lead ? <p>{lead}</p> : null}
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </header>
      {children}
    </main>
  );
}
