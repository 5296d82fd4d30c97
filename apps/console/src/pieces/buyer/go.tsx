import type { AnchorHTMLAttributes, MouseEvent } from "react";
import { go } from "./way.ts";

const opensElsewhere = (e: MouseEvent) => e.metaKey || e.ctrlKey || e.shiftKey || e.altKey || e.button !== 0;

/** A real link (it can be opened in a new tab) that does not reload the page. */
export const Go = ({ to, onClick, ...rest }: { to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) => (
  <a
    href={to}
    onClick={(e) => {
      onClick?.(e);
      if (e.defaultPrevented || opensElsewhere(e)) return;
      e.preventDefault();
      go(to);
    }}
    {...rest}
  />
);
