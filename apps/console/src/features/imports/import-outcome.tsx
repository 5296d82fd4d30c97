import { CheckCircleFilled, DownloadOutlined, EditFilled, MinusCircleOutlined, StopFilled } from "@ant-design/icons";
import type { ImportRefusal } from "@recourse/contract";
import { Alert, Button, Progress, Table, type TableColumnsType } from "antd";
import type { ReactNode } from "react";
import { importsCopy } from "../../copy/imports.ts";
import { useCopy } from "../../copy/pair.ts";
import type { Tone } from "../../pieces/desk/state-mark.tsx";
import type { Run } from "./run-import.ts";
import { download, refusedAsCsv } from "./templates.ts";

/** Everything was sent and every row was refused: that is no success. */
function nothingKept(progress: Run["progress"]): boolean {
  if (progress === null || progress.sent < progress.rows) return false;
  const { created, updated, unchanged } = progress.result;
  return created + updated + unchanged === 0;
}

export function ImportOutcome({ run }: { run: Run }) {
  const c = useCopy(importsCopy);
  const { progress } = run;
  const percent = progress === null || progress.rows === 0 ? 0 : Math.floor((progress.sent / progress.rows) * 100);
  const status = run.failure !== null || nothingKept(progress) ? "exception" : run.running ? "active" : "success";
  return (
    <section className="import-outcome" aria-label={c.outcome} aria-live="polite">
      <h2>
        {run.file} <small className="soft">{c.kinds[run.kind]}</small>
      </h2>
      <Progress percent={percent} status={status} aria-label={c.progress} />
      {run.failure === null ? null : (
        <Alert type="error" showIcon title={run.failure} description={progress ? c.again : null} />
      )}
      {progress === null ? null : (
        <>
          <div className="counts">
            <Count
              tone="good"
              icon={<CheckCircleFilled aria-hidden />}
              name={c.created}
              value={progress.result.created}
            />
            <Count tone="accent" icon={<EditFilled aria-hidden />} name={c.updated} value={progress.result.updated} />
            <Count
              tone="calm"
              icon={<MinusCircleOutlined aria-hidden />}
              name={c.unchanged}
              value={progress.result.unchanged}
            />
            <Count
              tone="bad"
              icon={<StopFilled aria-hidden />}
              name={c.refused}
              value={progress.result.refused.length}
            />
          </div>
          {progress.result.refused.length > 0 ? <Refused run={run} refused={progress.result.refused} /> : null}
        </>
      )}
    </section>
  );
}

function Count({ tone, icon, name, value }: { tone: Tone; icon: ReactNode; name: string; value: number }) {
  return (
    <div className={value === 0 ? "count tone-calm" : `count tone-${tone}`}>
      <span className="count-name">
        <span aria-hidden="true">{icon}</span> {name}
      </span>
      <strong className="tabular">{value.toLocaleString("en-US")}</strong>
    </div>
  );
}

function Refused({ run, refused }: { run: Run; refused: ImportRefusal[] }) {
  const c = useCopy(importsCopy);
  const columns: TableColumnsType<ImportRefusal> = [
    { title: c.line, dataIndex: "line", className: "tabular", width: 80, align: "right" },
    { title: c.externalId, dataIndex: "externalId", width: 180, render: (id: string | null) => id ?? "–" },
    { title: c.field, dataIndex: "field", width: 180, render: (field: string) => <code>{field}</code> },
    { title: c.reason, dataIndex: "reason" },
  ];
  return (
    <>
      <div className="refused-head">
        <h3>{c.refusedTitle}</h3>
        <Button
          size="small"
          icon={<DownloadOutlined aria-hidden />}
          onClick={() => download(`refused-${run.kind}.csv`, refusedAsCsv(refused))}
        >
          {c.saveRefused}
        </Button>
      </div>
      <Table
        size="small"
        rowKey={(r) => `${r.line} ${r.field} ${r.reason}`}
        columns={columns}
        dataSource={refused}
        pagination={refused.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        scroll={{ x: 640 }}
      />
    </>
  );
}
