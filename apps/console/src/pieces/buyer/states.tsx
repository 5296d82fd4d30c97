import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { piecesCopy } from "../../copy/pieces.ts";
import { NoAnswer, sentenceOf } from "../../live/refusal-error.ts";
import { Icon, type IconName } from "./icon.tsx";

/** Nothing here, or nothing to be had: says what it is and what to do. */
export const StateNote = (props: {
  icon: IconName;
  title: string;
  hint?: string | undefined;
  children?: ReactNode;
}) => (
  <div className="state-note">
    <span className="state-note-mark">
      <Icon name={props.icon} size={30} />
    </span>
    <p className="state-note-title">{props.title}</p>
    {props.hint && <p className="state-note-hint">{props.hint}</p>}
    {props.children}
  </div>
);

export const ErrorNote = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const t = useCopy(piecesCopy);
  const language = useLanguage();
  const offline = error instanceof NoAnswer;
  return (
    <div role="alert">
      <StateNote
        icon={offline ? "globe" : "alert"}
        title={offline ? t.offlineTitle : t.errorTitle}
        hint={sentenceOf(error, language)}
      >
        <button type="button" className="button" onClick={onRetry}>
          <Icon name="retry" size={18} />
          {t.retry}
        </button>
      </StateNote>
    </div>
  );
};

/** Grey shapes where the content will be; `shape` names one of the styles in states.css. */
export const Loading = ({ shape = "rows", count = 4 }: { shape?: "rows" | "tiles" | "page"; count?: number }) => {
  const t = useCopy(piecesCopy);
  return (
    <div className={`loading loading-${shape}`} role="status" aria-label={t.loading}>
      {Array.from({ length: count }, (_, i) => `bone-${i}`).map((name) => (
        <span key={name} className="bone" />
      ))}
    </div>
  );
};

/** Loading, error or the content; what was loaded once stays visible while it is asked for again. */
export const Asked = <T,>(props: {
  query: UseQueryResult<T>;
  shape?: "rows" | "tiles" | "page";
  count?: number;
  children: (value: T) => ReactNode;
}) => {
  const { query } = props;
  if (query.data !== undefined) return <>{props.children(query.data)}</>;
  if (query.isError) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading shape={props.shape ?? "rows"} count={props.count ?? 4} />;
};
