import { SafetyOutlined } from "@ant-design/icons";
import type { SecondFactorDemandView, StaffView } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { peopleCopy } from "../../copy/people.ts";
import { get } from "../../live/http.ts";
import { QueryState } from "../../pieces/desk/query-state.tsx";
import { DemandDialog } from "./demand-dialog.tsx";
import { without } from "./second-factor-need.ts";
import "./people.css";

/** Whom the organization demands a second factor of, from when on, and how many of them have none yet. */
export function DemandLine({ organizationId, people }: { organizationId: string; people: readonly StaffView[] }) {
  const demand = useQuery({
    queryKey: ["second-factor-demand", organizationId],
    queryFn: () => get<SecondFactorDemandView>(`/api/organizations/${organizationId}/second-factor`),
    enabled: organizationId !== "",
  });
  return (
    <QueryState query={demand}>
      {(view) => <Line key={organizationId} view={view} organizationId={organizationId} people={people} />}
    </QueryState>
  );
}

type Props = { view: SecondFactorDemandView; organizationId: string; people: readonly StaffView[] };

function Line({ view, organizationId, people }: Props) {
  const c = useCopy(peopleCopy);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const lacking = without(view.demand, people).length;
  const since = view.dueAt && view.demand !== "optional" ? momentLabel(view.dueAt, language) : "";
  return (
    <section className="demand-line" aria-label={c.secondFactor}>
      <SafetyOutlined aria-hidden />
      <p>
        <strong>{c.demands[view.demand]}</strong>
        <span className="soft">
          {view.demand === "optional" ? c.demandOptional : c.demandDue(since)}{" "}
          {view.demand === "optional" ? "" : c.lacking(lacking)}
        </span>
      </p>
      <Button onClick={() => setOpen(true)}>{c.changeDemand}</Button>
      {open ? (
        <DemandDialog organizationId={organizationId} now={view} people={people} onClose={() => setOpen(false)} />
      ) : null}
    </section>
  );
}
