import type { MeView } from "@recourse/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { adoptLanguage } from "../copy/language.ts";
import { keys } from "../live/keys.ts";
import { arrive, depart } from "../live/person.ts";
import { queries } from "../live/queries.ts";
import { useConnection } from "../live/use-live.ts";

/** Opens the line when a buyer is signed in, closes it when they leave, and notices a session that was ended. */
export const useBuyerPresence = (): MeView | null | undefined => {
  const cache = useQueryClient();
  const me = useQuery(queries.me).data;
  const { state } = useConnection();
  useEffect(() => {
    if (me?.role === "buyer") {
      adoptLanguage(me.language);
      arrive(me.id, cache);
    } else if (me !== undefined) depart();
  }, [me, cache]);
  useEffect(() => {
    if (state === "ended") cache.setQueryData(keys.me, null);
  }, [state, cache]);
  return me;
};
