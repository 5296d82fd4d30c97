import type { ExportFormat, TalkFilter } from "@recourse/contract";
import { Alert, Button, Modal, Radio } from "antd";
import { useState } from "react";
import { exportsCopy } from "../../copy/exports.ts";
import { useCopy } from "../../copy/pair.ts";
import { useExportMoves, useExportSize } from "../../live/exports.ts";
import { mostExported, mostTalksExported } from "../../live/limits.ts";
import { QueryState } from "../../pieces/desk/query-state.tsx";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { ExportList } from "./export-list.tsx";

type Props = { filter: TalkFilter; wordsLeftOut: boolean; onClose: () => void };

/** What would be exported and as what, and the exports made before. */
export function ExportDialog({ filter, wordsLeftOut, onClose }: Props) {
  const c = useCopy(exportsCopy);
  const tell = useTell();
  const [format, setFormat] = useState<ExportFormat>("csv");
  const size = useExportSize(filter);
  const { start, drop } = useExportMoves(tell.refused);
  const possible = size.data !== undefined && !size.data.tooMany && size.data.messages > 0;
  const begin = (
    <Button
      type="primary"
      disabled={!possible}
      loading={start.isPending}
      onClick={() => start.mutate({ format, filter })}
    >
      {c.start}
    </Button>
  );
  return (
    <Modal open title={c.title} onCancel={onClose} footer={begin} width={560}>
      <p>{c.lead}</p>
      {wordsLeftOut ? <Alert type="info" showIcon title={c.wordsLeftOut} /> : null}
      <QueryState query={size}>
        {({ talks, messages, tooMany }) =>
          tooMany ? (
            <Alert type="warning" showIcon title={c.tooMany(mostExported, mostTalksExported)} />
          ) : (
            <p className="export-size tabular">{messages === 0 ? c.nothing : c.size(talks, messages)}</p>
          )
        }
      </QueryState>
      <Radio.Group
        aria-label={c.format}
        className="export-formats"
        value={format}
        onChange={(event) => setFormat(event.target.value as ExportFormat)}
        options={(["csv", "txt", "jsonl"] as const).map((value) => ({
          value,
          label: (
            <>
              {c.formats[value]} <span className="export-hint">{c.formatHints[value]}</span>
            </>
          ),
        }))}
      />
      <h3>{c.mine}</h3>
      <ExportList onDrop={(id) => drop.mutate(id)} />
    </Modal>
  );
}
