import { BarChartOutlined, TableOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { useCopy } from "../../copy/pair.ts";
import type { PlotOption } from "./plot-option.ts";
import { Loading } from "./query-state.tsx";
import "./plot.css";

const PlotCanvas = lazy(() => import("./plot-canvas.tsx").then((m) => ({ default: m.PlotCanvas })));

export interface PlotTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}
type Props = { title: string; option: PlotOption; table: PlotTable; height?: number };

/** A plot, and the same numbers as a table for whoever would rather read them; the drawing code comes when it is shown. */
export function Plot({ title, option, table, height = 260 }: Props) {
  const c = useCopy(deskPiecesCopy);
  const [asTable, setAsTable] = useState(false);
  return (
    <section className="plot" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <Button
          type="text"
          size="small"
          icon={asTable ? <BarChartOutlined aria-hidden /> : <TableOutlined aria-hidden />}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? c.asPlot : c.asTable}
        </Button>
      </header>
      {asTable ? (
        <Numbers table={table} height={height} />
      ) : (
        <Suspense fallback={<Loading />}>
          <PlotCanvas option={option} height={height} label={title} />
        </Suspense>
      )}
    </section>
  );
}

function Numbers({ table, height }: { table: PlotTable; height: number }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls by itself, and keys must reach it to scroll
    <div className="plot-numbers" style={{ maxHeight: height }} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={String(row[0])}>
              {row.map((value, i) =>
                i === 0 ? (
                  <th key={table.columns[i]} scope="row">
                    {value}
                  </th>
                ) : (
                  <td key={table.columns[i]} className="tabular">
                    {value}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
