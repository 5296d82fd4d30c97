import type { RevealView } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { revealCopy } from "../../copy/reveal.ts";
import { get } from "../../live/http.ts";
import { sentenceOf } from "../../live/refusal-error.ts";

/** The buyer's own list of looks at their phone and address: who, when, what for. */
export const WhoLooked = () => {
  const t = useCopy(revealCopy);
  const language = useLanguage();
  const looks = useQuery({ queryKey: ["reveals"], queryFn: () => get<RevealView[]>("/api/reveals?limit=50") });
  return (
    <section className="card" aria-label={t.seenTitle}>
      <h2>{t.seenTitle}</h2>
      <p className="quiet">{t.seenHint}</p>
      {looks.isError && <p className="field-error">{sentenceOf(looks.error, language)}</p>}
      {looks.data?.length === 0 && <p className="quiet">{t.seenNone}</p>}
      {looks.data?.map((look) => (
        <div className="setting-words" key={look.id}>
          <strong>{t.seenBy(look.organizationName, look.agentNumber)}</strong>
          <small>
            {momentLabel(look.at, language)} · {t.seenOf[look.subject.kind](look.subject.name)} ·{" "}
            {t.purposes[look.purpose]}
          </small>
        </div>
      ))}
    </section>
  );
};
