import { SyncOutlined } from "@ant-design/icons";
import { clockTime } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { liveQueueCopy } from "../../copy/live-queue.ts";
import { useCopy } from "../../copy/pair.ts";
import { PageFrame } from "../../pieces/desk/page-frame.tsx";
import { Nothing, QueryState } from "../../pieces/desk/query-state.tsx";
import { OrganizationBoard } from "./organization-board.tsx";
import { byNeed, totalsOf } from "./queue-totals.ts";
import { TotalTiles } from "./total-tiles.tsx";
import { useQueue, useWaitingTrail, useWallboard } from "./use-queue.ts";
import { Wallboard } from "./wallboard.tsx";
import "./live-queue.css";

export function LiveQueuePage() {
  const c = useCopy(liveQueueCopy);
  const language = useLanguage();
  const queue = useQueue();
  const wallboard = useWallboard();
  const trail = useWaitingTrail(queue.data);
  const stale = queue.isError && queue.data !== undefined;
  const seen = queue.data ? (
    <span className={stale ? "queue-seen queue-stale" : "queue-seen"} role="status">
      <SyncOutlined spin={queue.isFetching} aria-hidden /> {stale ? c.stale : c.seen}{" "}
      <span className="tabular">{clockTime(queue.data.at, language)}</span>
    </span>
  ) : null;
  return (
    <PageFrame title={c.title} lead={c.lead} actions={seen} wide>
      <QueryState
        query={queue}
        isEmpty={(view) => view.organizations.length === 0}
        empty={<Nothing title={c.empty} hint={c.emptyHint} />}
      >
        {(view) => (
          <>
            <TotalTiles totals={totalsOf(view.organizations)} trail={trail} />
            {wallboard.data ? <Wallboard view={wallboard.data} organizations={view.organizations} /> : null}
            <div className="boards">
              {byNeed(view.organizations).map((organization) => (
                <OrganizationBoard key={organization.id} organization={organization} at={view.at} />
              ))}
            </div>
          </>
        )}
      </QueryState>
    </PageFrame>
  );
}
