import type { MeasuresView } from "@recourse/contract";
import { useMemo } from "react";
import { insightCopy } from "../../copy/insight.ts";
import { useCopy } from "../../copy/pair.ts";
import { percent } from "../../pieces/desk/measure-tile.tsx";
import { Plot } from "../../pieces/desk/plot.tsx";
import type { PlotOption } from "../../pieces/desk/plot-option.ts";
import { useRowName } from "./row-name.ts";

const most = 20;

/** The two rates beside each other, and how much there was to do; over days as lines, else as bars. */
export function MeasurePlots({ view }: { view: MeasuresView }) {
  const c = useCopy(insightCopy);
  const nameOf = useRowName();
  const { rates, volumes } = useMemo(() => {
    const rows = view.rows.slice(0, most);
    const names = rows.map(nameOf);
    const overDays = view.by === "day";
    const hundredth = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 10);
    const series = (name: string, data: (number | null)[]) =>
      overDays
        ? { type: "line" as const, name, data, symbolSize: 7 }
        : { type: "bar" as const, name, data, barMaxWidth: 22 };
    const option = (made: PlotOption["series"], yAxis: PlotOption["yAxis"]): PlotOption => ({
      xAxis: { type: "category", data: names },
      ...(yAxis ? { yAxis } : {}),
      ...(made ? { series: made } : {}),
    });
    const shares = [
      series(
        c.names.first30s,
        rows.map((row) => hundredth(row.measures.first30s.share)),
      ),
      series(
        c.names.reply3m,
        rows.map((row) => hundredth(row.measures.reply3m.share)),
      ),
    ];
    const counts = [
      series(
        c.names.services,
        rows.map((row) => row.measures.services),
      ),
      series(
        c.names.abandoned,
        rows.map((row) => row.measures.abandoned),
      ),
    ];
    return {
      rates: option(shares, { type: "value", max: 100, axisLabel: { formatter: "{value}%" } }),
      volumes: option(counts, { type: "value", minInterval: 1 }),
    };
  }, [view, c, nameOf]);
  const rows = view.rows;
  return (
    <div className="plots">
      <Plot
        title={c.rates}
        option={rates}
        table={{
          columns: [c.name, c.names.first30s, c.names.reply3m],
          rows: rows.map((row) => [
            nameOf(row),
            percent(row.measures.first30s.share),
            percent(row.measures.reply3m.share),
          ]),
        }}
      />
      <Plot
        title={c.volumes}
        option={volumes}
        table={{
          columns: [c.name, c.names.services, c.names.abandoned],
          rows: rows.map((row) => [nameOf(row), row.measures.services, row.measures.abandoned]),
        }}
      />
    </div>
  );
}
