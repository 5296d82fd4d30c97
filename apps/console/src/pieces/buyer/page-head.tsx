import type { ReactNode } from "react";
import { useCopy } from "../../copy/pair.ts";
import { piecesCopy } from "../../copy/pieces.ts";
import { Icon } from "./icon.tsx";
import { goBack } from "./way.ts";

/** The head of a page one level down: back, title, and at most one thing to do. */
export const PageHead = (props: { title: string; up: string; children?: ReactNode }) => {
  const t = useCopy(piecesCopy);
  return (
    <div className="page-head">
      <button type="button" className="icon-button" aria-label={t.back} onClick={() => goBack(props.up)}>
        <Icon name="back" />
      </button>
      <h1>{props.title}</h1>
      <div className="page-head-side">{props.children}</div>
    </div>
  );
};
