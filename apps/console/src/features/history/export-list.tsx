import { DeleteOutlined, DownloadOutlined } from "@ant-design/icons";
import type { ExportView } from "@recourse/contract";
import { Button, Progress } from "antd";
import { exportsCopy } from "../../copy/exports.ts";
import { fileSize, momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { exportFile, useExports } from "../../live/exports.ts";
import { Nothing, QueryState } from "../../pieces/desk/query-state.tsx";

/** My exports: how far each is, until when it can be fetched. */
export function ExportList({ onDrop }: { onDrop: (id: string) => void }) {
  const c = useCopy(exportsCopy);
  return (
    <QueryState
      query={useExports()}
      isEmpty={(list) => list.length === 0}
      empty={<Nothing title={c.none} hint={c.noneHint} />}
    >
      {(list) => (
        <ul className="export-list">
          {list.map((one) => (
            <ExportItem key={one.id} one={one} onDrop={() => onDrop(one.id)} />
          ))}
        </ul>
      )}
    </QueryState>
  );
}

function ExportItem({ one, onDrop }: { one: ExportView; onDrop: () => void }) {
  const c = useCopy(exportsCopy);
  const language = useLanguage();
  const running = one.state === "queued" || one.state === "running";
  const dropWord = running ? c.cancel : c.remove;
  return (
    <li className="export-item">
      <div className="export-facts">
        <span>
          {c.formats[one.format]} · {momentLabel(one.createdAt, language)} · {c.states[one.state]}
        </span>
        {running ? (
          <Progress
            size="small"
            percent={Math.floor((100 * one.done) / Math.max(1, one.total))}
            format={() => c.progress(one.done, one.total)}
          />
        ) : null}
        {one.state === "done" ? (
          <span className="export-hint tabular">
            {c.progress(one.done, one.total)} · {fileSize(one.bytes)} · {c.until(momentLabel(one.expiresAt, language))}
          </span>
        ) : null}
      </div>
      {one.state === "done" ? (
        <Button type="link" icon={<DownloadOutlined aria-hidden />} href={exportFile(one.id)} download>
          {c.download}
        </Button>
      ) : null}
      <Button type="text" icon={<DeleteOutlined />} aria-label={dropWord} title={dropWord} onClick={onDrop} />
    </li>
  );
}
