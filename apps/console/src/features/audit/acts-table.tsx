import type { ActView } from "@recourse/contract";
import { Table, type TableColumnsType, Typography } from "antd";
import { auditCopy } from "../../copy/audit.ts";
import { momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";

export function ActsTable({ acts }: { acts: ActView[] }) {
  const c = useCopy(auditCopy);
  const language = useLanguage();
  const columns: TableColumnsType<ActView> = [
    { title: c.number, dataIndex: "seq", width: 80, className: "tabular" },
    { title: c.when, width: 150, className: "tabular", render: (_, act) => momentLabel(act.at, language) },
    { title: c.who, width: 160, render: (_, act) => act.actor.name || c.actors[act.actor.kind] },
    { title: c.what, width: 190, render: (_, act) => c.kinds[act.kind] },
    { title: c.whom, width: 190, render: (_, act) => act.subject?.name || "–" },
    { title: c.details, render: (_, act) => <Details content={act.content} /> },
  ];
  return <Table rowKey="seq" size="small" columns={columns} dataSource={acts} pagination={false} scroll={{ x: 980 }} />;
}

function Details({ content }: { content: ActView["content"] }) {
  const c = useCopy(auditCopy);
  const said = Object.entries(content).filter(([, value]) => value !== "" && value !== null);
  if (said.length === 0) return "–";
  const words = said.map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`);
  return (
    <Typography.Paragraph className="act-details" ellipsis={{ rows: 2, expandable: true, symbol: c.more }}>
      {words.join(" · ")}
    </Typography.Paragraph>
  );
}
