import { liveQueueCopy } from "../../copy/live-queue.ts";
import { useCopy } from "../../copy/pair.ts";
import { timer } from "../../pieces/desk/spans.ts";
import { Trail } from "./plots.tsx";
import { alarmOf, type Totals } from "./queue-totals.ts";

export function TotalTiles({ totals, trail }: { totals: Totals; trail: number[] }) {
  const c = useCopy(liveQueueCopy);
  const alarm = alarmOf(totals.longest, totals.overdue);
  return (
    <dl className="tiles">
      <div className="tile tile-wide">
        <dt>{c.waiting}</dt>
        <dd>
          {totals.waiting}
          <Trail values={trail} label={c.trail} />
        </dd>
      </div>
      <Tile name={c.longest} value={totals.waiting > 0 ? timer(totals.longest) : "–"} tone={alarm} />
      <Tile name={c.overdue} value={totals.overdue} tone={totals.overdue > 0 ? "bad" : "calm"} />
      <Tile name={c.serving} value={totals.serving} />
      <Tile name={c.online} value={totals.online} tone={totals.online === 0 ? "warn" : "calm"} />
      <Tile name={c.free} value={totals.free} />
    </dl>
  );
}

function Tile({ name, value, tone = "calm" }: { name: string; value: number | string; tone?: string }) {
  return (
    <div className={`tile tile-${tone}`}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
