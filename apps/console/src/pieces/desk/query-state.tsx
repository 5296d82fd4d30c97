import { CloudOutlined, ReloadOutlined } from "@ant-design/icons";
import { Button, Empty, Result, Skeleton } from "antd";
import type { ReactNode } from "react";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { sentenceOf } from "../../live/refusal-error.ts";
import "./pieces.css";

type Query<T> = { data: T | undefined; error: unknown; refetch: () => unknown };
type Props<T> = {
  query: Query<T>;
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  children: (data: T) => ReactNode;
};

/** Loading, error, offline and empty, each saying what to do; otherwise the content. Stale content beats an error. */
export function QueryState<T>({ query, isEmpty, empty, children }: Props<T>) {
  if (query.data !== undefined) return isEmpty?.(query.data) ? empty : children(query.data);
  return query.error ? <LoadFailed error={query.error} onRetry={query.refetch} /> : <Loading />;
}

export function Loading() {
  const c = useCopy(deskPiecesCopy);
  return (
    <div role="status" aria-label={c.loading} className="query-loading">
      <Skeleton active title={false} paragraph={{ rows: 5 }} />
    </div>
  );
}

export function LoadFailed({ error, onRetry }: { error: unknown; onRetry: () => unknown }) {
  const c = useCopy(deskPiecesCopy);
  const language = useLanguage();
  const offline = !navigator.onLine;
  return (
    <Result
      className="load-failed"
      status={offline ? "info" : "warning"}
      {...(offline ? { icon: <CloudOutlined /> } : {})}
      title={offline ? c.offline : c.failed}
      subTitle={offline ? c.offlineHint : sentenceOf(error, language)}
      extra={
        <Button icon={<ReloadOutlined aria-hidden />} onClick={() => onRetry()}>
          {c.retry}
        </Button>
      }
    />
  );
}

/** Nothing here yet: what this place is for and the one thing to do about it. */
export function Nothing({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <Empty
      className="nothing"
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <strong>{title}</strong>
          {hint ? <span className="nothing-hint">{hint}</span> : null}
        </>
      }
    >
      {action}
    </Empty>
  );
}
