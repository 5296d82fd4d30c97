import type { MeView } from "@recourse/contract";
import { useState } from "react";
import { historyCopy } from "../../copy/history.ts";
import { useCopy } from "../../copy/pair.ts";
import { PageFrame } from "../../pieces/desk/page-frame.tsx";
import { Nothing } from "../../pieces/desk/query-state.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { noFilter } from "./history-filter.ts";
import type { Opened } from "./opened.ts";
import { Results } from "./results.tsx";
import { Transcript } from "./transcript.tsx";
import "./history.css";

/** What was said before: filter on top, results at the left, the talk at that place at the right. */
export function HistoryPage({ me }: { me: MeView }) {
  const c = useCopy(historyCopy);
  const [filter, setFilter] = useState(noFilter);
  const [opened, setOpened] = useState<Opened | null>(null);
  return (
    <PageFrame title={c.title} lead={c.lead} wide>
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
