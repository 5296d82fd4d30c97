import type { WallboardView } from "@recourse/contract";
import { useMemo } from "react";
import { clockTime, duration } from "../../copy/formats.ts";
import { insightCopy } from "../../copy/insight.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { Plot } from "../../pieces/desk/plot.tsx";
import { RateTiles } from "../../pieces/desk/rate-tiles.tsx";
import { useNow } from "../../pieces/desk/use-now.ts";
import type { QueueOrganization } from "./queue-totals.ts";
import { allQuarters, loadPlot, quarterPlot } from "./wallboard-plots.ts";

type Props = { view: WallboardView; organizations: readonly QueueOrganization[] };

/** Today for the wall: rates, what came and what became of it, who is full, which promise breaks next. */
export function Wallboard({ view, organizations }: Props) {
  const c = useCopy(insightCopy);
  const language = useLanguage();
  const quarters = useMemo(
    () => quarterPlot(allQuarters(view), (at) => clockTime(at, language), c),
    [view, language, c],
  );
  const load = useMemo(
    () =>
      loadPlot(
        organizations.flatMap((one) => one.agents),
        c,
      ),
    [organizations, c],
  );
  return (
    <>
      <dl className="measure-tiles" aria-label={c.todayRates}>
        <RateTiles measures={view.today} />
      </dl>
      <div className="plots">
        <Plot title={c.quarters} {...quarters} />
        <Plot title={c.load} {...load} />
        <Promises promises={view.promises} />
      </div>
    </>
  );
}

function Promises({ promises }: Pick<WallboardView, "promises">) {
  const c = useCopy(insightCopy);
  const language = useLanguage();
  const now = useNow();
  const span = (dueAt: string) => duration(Math.abs(Date.parse(dueAt) - now) / 1000, language);
  return (
    <section className="plot" aria-label={c.promises}>
      <header>
        <h3>{c.promises}</h3>
      </header>
      {promises.length === 0 ? <p className="soft">{c.noPromises}</p> : null}
      <ul className="promise-list">
        {promises.map((one) => (
          <li key={one.conversationId}>
            <span>
              {one.buyerName} <small className="soft">{one.organizationName}</small>
            </span>
            <span className="tabular soft">{one.caseNumber}</span>
            <strong className={one.broken ? "tabular toned tone-bad" : "tabular toned tone-warn"}>
              {one.broken ? c.brokenFor(span(one.dueAt)) : c.breaksIn(span(one.dueAt))}
            </strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
