import type { MeView } from "@recourse/contract";
import { createContext, useContext } from "react";

export const DeskMe = createContext<MeView | null>(null);

/** The member of staff at the browser; the shell shows no page without one. */
export function useDeskMe(): MeView {
  const me = useContext(DeskMe);
  if (me === null) throw new Error("a page of the desk was drawn outside the shell");
  return me;
}
