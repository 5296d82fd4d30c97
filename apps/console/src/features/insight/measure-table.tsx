import type { MeasureRow, MeasuresView } from "@recourse/contract";
import { Table, type TableColumnsType, Tooltip } from "antd";
import { duration } from "../../copy/formats.ts";
import { insightCopy } from "../../copy/insight.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { percent } from "../../pieces/desk/measure-tile.tsx";
import { useRowName } from "./row-name.ts";

type Name = keyof ReturnType<typeof useCopy<typeof insightCopy.zh>>["names"];
type Column = readonly [name: Name, text: (row: MeasureRow) => string, order: (row: MeasureRow) => number | null];

/** Every measure of every row; a column's head tells its rule and sorts by it. */
export function MeasureTable({ view }: { view: MeasuresView }) {
  const c = useCopy(insightCopy);
  const language = useLanguage();
  const nameOf = useRowName();
  const time = (seconds: number | null) => (seconds === null ? "–" : duration(seconds, language));
  const given: Column[] = [
    ["services", (r) => String(r.measures.services), (r) => r.measures.services],
    ["first30s", (r) => percent(r.measures.first30s.share), (r) => r.measures.first30s.share],
    ["reply3m", (r) => percent(r.measures.reply3m.share), (r) => r.measures.reply3m.share],
    ["reply5m", (r) => percent(r.measures.reply5m.share), (r) => r.measures.reply5m.share],
    [
      "firstResponse",
      ({ measures: { firstResponseSeconds: s } }) => (s === null ? "–" : c.seconds(s.toFixed(1))),
      (r) => r.measures.firstResponseSeconds,
    ],
    ["handling", (r) => time(r.measures.handlingSeconds), (r) => r.measures.handlingSeconds],
    ["transfers", (r) => String(r.measures.transfers), (r) => r.measures.transfers],
    ["abandoned", (r) => String(r.measures.abandoned), (r) => r.measures.abandoned],
    ["resolved", (r) => percent(r.measures.resolved.share), (r) => r.measures.resolved.share],
    ["rating", (r) => r.measures.rating.mean?.toFixed(2) ?? "–", (r) => r.measures.rating.mean],
  ];
  const columns: TableColumnsType<MeasureRow> = [
    { title: c.bys[view.by], fixed: "left", width: 170, ellipsis: true, render: (_, row) => nameOf(row) },
    ...given.map(([name, text, order]) => ({
      key: name,
      title: <Tooltip title={c.rules[name]}>{c.names[name]}</Tooltip>,
      align: "right" as const,
      width: 122,
      className: "tabular",
      showSorterTooltip: false,
      sorter: (a: MeasureRow, b: MeasureRow) => (order(a) ?? -1) - (order(b) ?? -1),
      render: (_: unknown, row: MeasureRow) => text(row),
    })),
  ];
  return (
    <Table<MeasureRow>
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={view.rows}
      scroll={{ x: 1390 }}
      pagination={view.rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
    />
  );
}
