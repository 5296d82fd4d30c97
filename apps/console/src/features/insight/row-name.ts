import type { MeasureRow } from "@recourse/contract";
import { useCallback } from "react";
import { insightCopy } from "../../copy/insight.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";

/** What a row is called: an agent with their number, a shop or group in the reader's language, a day as it stands. */
export function useRowName(): (row: MeasureRow) => string {
  const c = useCopy(insightCopy);
  const language = useLanguage();
  return useCallback(
    (row) => {
      const name = (language === "en" && row.nameEn) || row.name || c.unnamed;
      return row.agentNumber ? `${name} ${row.agentNumber}` : name;
    },
    [c, language],
  );
}
