import type { RatingView } from "@recourse/contract";
import { useId, useState } from "react";
import { conversationsCopy } from "../../copy/conversations.ts";
import { useCopy } from "../../copy/pair.ts";
import { ratingsCopy } from "../../copy/ratings.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { Sheet } from "../../pieces/buyer/sheet.tsx";
import { announce } from "../../pieces/buyer/toast.tsx";
import { useServiceMove } from "./use-service-move.ts";

type Rating = ReturnType<typeof RatingView.parse>;
type Tag = keyof (typeof ratingsCopy)["zh"];
const praise: readonly Tag[] = ["fast", "friendly", "expert", "solved"];
const blame: readonly Tag[] = ["slow", "unfriendly", "off_topic", "unsolved"];

export const RatingSheet = ({
  conversationId,
  first,
  onClose,
}: {
  conversationId: string;
  first: number;
  onClose: () => void;
}) => {
  const t = useCopy(conversationsCopy).rating;
  const tagWords = useCopy(ratingsCopy);
  const id = useId();
  const [score, setScore] = useState(first);
  const [tags, setTags] = useState<readonly Tag[]>([]);
  const [comment, setComment] = useState("");
  const rating = useServiceMove<Rating>(conversationId, "PUT", "rating", () => {
    announce(t.thanks);
    onClose();
  });
  const offered =
    score >= 4 ? praise : score === 3 ? [...praise.slice(0, 2), ...blame.slice(0, 1), ...blame.slice(3)] : blame;
  const toggle = (tag: Tag) => setTags(tags.includes(tag) ? tags.filter((x) => x !== tag) : [...tags, tag]);
  const send = () => rating.mutate({ score, tags: tags.filter((x) => offered.includes(x)), comment });
  return (
    <Sheet
      title={t.title}
      onClose={onClose}
      foot={
        <button type="button" className="button button-primary button-wide" disabled={rating.isPending} onClick={send}>
          {t.send}
        </button>
      }
    >
      <div className="stars" role="radiogroup" aria-label={t.stars}>
        {([1, 2, 3, 4, 5] as const).map((n) => (
          <label key={n} className={`star ${n <= score ? "star-on" : ""}`}>
            <input
              type="radio"
              name={id}
              className="visually-hidden"
              checked={n === score}
              aria-label={t.star(n)}
              onChange={() => setScore(n)}
            />
            <Icon name="star" size={34} />
          </label>
        ))}
      </div>
      <p className="stars-word" aria-live="polite">
        {t.words[score as 1 | 2 | 3 | 4 | 5]}
      </p>
      <div className="chips centred">
        {offered.map((tag) => (
          <button
            key={tag}
            type="button"
            className="chip"
            aria-pressed={tags.includes(tag)}
            onClick={() => toggle(tag)}
          >
            {tagWords[tag]}
          </button>
        ))}
      </div>
      <div className="field">
        <label htmlFor={`${id}-c`}>{t.comment}</label>
        <textarea
          id={`${id}-c`}
          rows={3}
          maxLength={500}
          placeholder={t.commentHint}
          value={comment}
          onChange={(e) => setComment(e.target.value)}
        />
      </div>
    </Sheet>
  );
};
