import type { ServiceSessionView } from "@recourse/contract";
import { copyIn } from "./copy.ts";
import type { Language } from "./front.ts";

type Props = { session: ServiceSessionView | null; language: Language; onRate: (score: number) => void };

/** Asked once a person's service is over, and thanked for. */
export function RatingCard({ session, language, onRate }: Props) {
  const t = copyIn(language);
  if (!session?.agent || !["resolved", "closed"].includes(session.state)) return null;
  if (session.rating)
    return (
      <p class="rating" role="status">
        {t.thanks(session.rating.score)}
      </p>
    );
  return (
    <fieldset class="rating">
      <legend>{t.rate}</legend>
      {[1, 2, 3, 4, 5].map((score) => (
        <button key={score} type="button" class="star" aria-label={t.star(score)} onClick={() => onRate(score)}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8z" />
          </svg>
        </button>
      ))}
    </fieldset>
  );
}
