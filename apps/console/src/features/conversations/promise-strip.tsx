import type { PromiseView, ThreadPromises } from "@recourse/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { conversationsCopy } from "../../copy/conversations.ts";
import { duration, momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { post } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";
import { queries } from "../../live/queries.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { announce, announceError } from "../../pieces/buyer/toast.tsx";
import { useNow } from "./use-now.ts";

/** What the shop promised in this talk and has not done yet: until when, and a way to remind of it. */
export const PromiseStrip = ({ conversationId }: { conversationId: string }) => {
  const t = useCopy(conversationsCopy).promise;
  const { data } = useQuery(queries.promises(conversationId));
  const owed = data?.promises.filter(({ state }) => state === "open" || state === "broken") ?? [];
  if (owed.length === 0) return null;
  return (
    <section className="promise-strip" aria-label={t.label}>
      {owed.map((promise) => (
        <Owed key={promise.id} promise={promise} />
      ))}
    </section>
  );
};

const Owed = ({ promise }: { promise: PromiseView }) => {
  const t = useCopy(conversationsCopy).promise;
  const language = useLanguage();
  const cache = useQueryClient();
  const now = useNow(15_000);
  const nudge = useMutation({
    mutationFn: () => post<ThreadPromises>(`/api/promises/${promise.id}/nudge`),
    onSuccess: (promises) => {
      cache.setQueryData(keys.promises(promise.conversationId), promises);
      announce(t.nudged);
    },
    onError: announceError,
  });
  const { name, agentNumber } = promise.agent;
  const left = (Date.parse(promise.dueAt) - now.getTime()) / 1000;
  return (
    <div className={left > 0 ? "promise-row" : "promise-row promise-late"}>
      <Icon name={left > 0 ? "clock" : "alert"} size={18} />
      <p>
        {t.by(agentNumber ?? name, promise.words)}
        <span>
          {t.until(momentLabel(promise.dueAt, language))} ·{" "}
          {left > 0 ? t.left(duration(left, language, "down")) : t.late}
        </span>
      </p>
      {promise.movesOpen.includes("nudge") && (
        <button type="button" className="chip" disabled={nudge.isPending} onClick={() => nudge.mutate()}>
          {t.nudge}
        </button>
      )}
    </div>
  );
};
