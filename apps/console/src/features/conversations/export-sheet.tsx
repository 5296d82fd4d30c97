import type { ExportFormat, ExportView } from "@recourse/contract";
import { useState } from "react";
import { exportsCopy } from "../../copy/exports.ts";
import { fileSize, momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { exportFile, useExportMoves, useExportSize, useExports } from "../../live/exports.ts";
import { mostExported, mostTalksExported } from "../../live/limits.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { Sheet } from "../../pieces/buyer/sheet.tsx";
import { Asked } from "../../pieces/buyer/states.tsx";
import { announceError } from "../../pieces/buyer/toast.tsx";
import "./export-sheet.css";

/** This talk as a file: how much it is, as what, and the files made of it before. */
export const ExportSheet = ({ conversationId, onClose }: { conversationId: string; onClose: () => void }) => {
  const x = useCopy(exportsCopy);
  const [format, setFormat] = useState<ExportFormat>("txt");
  const filter = { conversationId };
  const size = useExportSize(filter);
  const { start, drop } = useExportMoves(announceError);
  const messages = size.data?.messages ?? 0;
  const possible = size.data !== undefined && !size.data.tooMany && messages > 0;
  return (
    <Sheet
      title={x.titleTalk}
      onClose={onClose}
      foot={
        <button
          type="button"
          className="button button-primary button-wide"
          disabled={!possible || start.isPending}
          onClick={() => start.mutate({ format, filter })}
        >
          {x.start}
        </button>
      }
    >
      <p className="quiet">{x.leadTalk}</p>
      <Asked query={size} count={1}>
        {({ tooMany }) => (
          <p>
            {tooMany ? x.tooMany(mostExported, mostTalksExported) : messages === 0 ? x.nothing : x.sizeTalk(messages)}
          </p>
        )}
      </Asked>
      <fieldset className="chips export-formats" aria-label={x.format}>
        {(["txt", "csv"] as const).map((one) => (
          <button key={one} type="button" className="chip" aria-pressed={one === format} onClick={() => setFormat(one)}>
            {x.formats[one]}
          </button>
        ))}
      </fieldset>
      <Asked query={useExports()} count={1}>
        {(list) => (
          <ul className="export-rows">
            {list
              .filter((one) => one.filter.conversationId === conversationId)
              .map((one) => (
                <ExportRow key={one.id} one={one} onDrop={() => drop.mutate(one.id)} />
              ))}
          </ul>
        )}
      </Asked>
    </Sheet>
  );
};

const ExportRow = ({ one, onDrop }: { one: ExportView; onDrop: () => void }) => {
  const x = useCopy(exportsCopy);
  const language = useLanguage();
  const running = one.state === "queued" || one.state === "running";
  return (
    <li className="export-row">
      <div className="export-row-facts">
        <span>
          {x.formats[one.format]} · {x.states[one.state]}
        </span>
        {running ? (
          <progress value={one.done} max={one.total} aria-label={x.progress(one.done, one.total)} />
        ) : (
          <span className="quiet">
            {one.state === "done"
              ? `${fileSize(one.bytes)} · ${x.until(momentLabel(one.expiresAt, language))}`
              : momentLabel(one.createdAt, language)}
          </span>
        )}
      </div>
      {one.state === "done" && (
        <a className="icon-button" href={exportFile(one.id)} download aria-label={x.download}>
          <Icon name="save" />
        </a>
      )}
      <button type="button" className="icon-button" aria-label={running ? x.cancel : x.remove} onClick={onDrop}>
        <Icon name="close" />
      </button>
    </li>
  );
};
