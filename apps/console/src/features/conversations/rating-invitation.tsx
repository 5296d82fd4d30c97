import type { ConversationView } from "@recourse/contract";
import { useState } from "react";
import { conversationsCopy } from "../../copy/conversations.ts";
import { useCopy } from "../../copy/pair.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { RatingSheet } from "./rating-sheet.tsx";

/** After the end: five stars to begin with; a star opens the rest. */
export const RatingInvitation = ({ talk }: { talk: ConversationView }) => {
  const t = useCopy(conversationsCopy).rating;
  const [score, setScore] = useState<number | null>(null);
  const { session } = talk;
  if (!session?.movesOpen.includes("rate") || session.rating) return null;
  return (
    <section className="card rating-invitation" aria-label={t.ask}>
      <strong>{t.ask}</strong>
      <div className="stars">
        {[1, 2, 3, 4, 5].map((n) => (
          <button key={n} type="button" className="star" aria-label={t.star(n)} onClick={() => setScore(n)}>
            <Icon name="star" size={30} />
          </button>
        ))}
      </div>
      <small className="quiet">{t.askHint}</small>
      {score !== null && <RatingSheet conversationId={talk.id} first={score} onClose={() => setScore(null)} />}
    </section>
  );
};
