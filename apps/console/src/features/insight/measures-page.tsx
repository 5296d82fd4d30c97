import { DownloadOutlined } from "@ant-design/icons";
import type { MeView } from "@recourse/contract";
import { Button } from "antd";
import { useState } from "react";
import { insightCopy } from "../../copy/insight.ts";
import { useCopy } from "../../copy/pair.ts";
import { PageFrame } from "../../pieces/desk/page-frame.tsx";
import { Nothing, QueryState } from "../../pieces/desk/query-state.tsx";
import { MeasurePlots } from "./measure-plots.tsx";
import { type Asked, csvAddress, lastDays, useMeasures } from "./measure-queries.ts";
import { MeasureTable } from "./measure-table.tsx";
import { MeasureTools } from "./measure-tools.tsx";
import { TotalMeasures } from "./total-measures.tsx";
import "./insight.css";

/** Leads see their shop or all shops, by whatever they choose; an agent sees their own, day by day. */
export function MeasuresPage({ me }: { me: MeView }) {
  const c = useCopy(insightCopy);
  const leads = ["merchant_manager", "operations_manager", "administrator"].includes(me.role);
  const [asked, ask] = useState<Asked>({
    ...lastDays(7),
    by: leads ? "agent" : "day",
    organizationId: me.organization?.kind === "merchant" ? me.organization.id : "",
  });
  const measures = useMeasures(asked, !leads);
  const download = (
    <Button icon={<DownloadOutlined aria-hidden />} href={csvAddress(asked)} download>
      {c.csv}
    </Button>
  );
  return (
    <PageFrame title={leads ? c.title : c.mineTitle} lead={c.lead} wide actions={leads ? download : null}>
      <MeasureTools me={me} leads={leads} asked={asked} onAsk={ask} />
      <QueryState
        query={measures}
        isEmpty={(view) => view.total.services === 0}
        empty={<Nothing title={c.empty} hint={c.emptyHint} />}
      >
        {(view) => (
          <>
            <TotalMeasures measures={view.total} />
            <MeasurePlots view={view} />
            <MeasureTable view={view} />
          </>
        )}
      </QueryState>
    </PageFrame>
  );
}
