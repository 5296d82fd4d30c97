import { DownloadOutlined } from "@ant-design/icons";
import type { MeView } from "@recourse/contract";
import { Button } from "antd";
import { useState } from "react";
import { exportsCopy } from "../../copy/exports.ts";
import { historyCopy } from "../../copy/history.ts";
import { useCopy } from "../../copy/pair.ts";
import { PageFrame } from "../../pieces/desk/page-frame.tsx";
import { Nothing } from "../../pieces/desk/query-state.tsx";
import { ExportDialog } from "./export-dialog.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { looksForMessages, noFilter, talkFilter } from "./history-filter.ts";
import type { Opened } from "./opened.ts";
import { Results } from "./results.tsx";
import { Transcript } from "./transcript.tsx";
import "./history.css";

/** What was said before: filter on top, results at the left, the talk at that place at the right. */
export function HistoryPage({ me }: { me: MeView }) {
  const c = useCopy(historyCopy);
  const [filter, setFilter] = useState(noFilter);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [exporting, setExporting] = useState(false);
  const x = useCopy(exportsCopy);
  const actions = (
    <Button icon={<DownloadOutlined aria-hidden />} onClick={() => setExporting(true)}>
      {x.open}
    </Button>
  );
  return (
    <PageFrame title={c.title} lead={c.lead} actions={actions} wide>
      {exporting ? (
        <ExportDialog
          filter={talkFilter(filter)}
          wordsLeftOut={looksForMessages(filter)}
          onClose={() => setExporting(false)}
        />
      ) : null}
      <FilterBar me={me} filter={filter} onChange={setFilter} />
      <div className={opened ? "history history-open" : "history"}>
        <Results
          filter={filter}
          opened={opened}
          showOrganization={me.organization?.kind === "platform"}
          onOpen={setOpened}
        />
        <section className="history-side" aria-label={c.transcript}>
          {opened ? (
            <Transcript key={opened.key} me={me} opened={opened} onClose={() => setOpened(null)} />
          ) : (
            <Nothing title={c.pick} hint={c.pickHint} />
          )}
        </section>
      </div>
    </PageFrame>
  );
}
