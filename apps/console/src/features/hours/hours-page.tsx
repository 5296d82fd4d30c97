import type { MeView } from "@recourse/contract";
import { hoursCopy } from "../../copy/hours.ts";
import { useCopy } from "../../copy/pair.ts";
import { OrganizationPicker, useChosenOrganization } from "../../pieces/desk/organization-picker.tsx";
import { PageFrame } from "../../pieces/desk/page-frame.tsx";
import { QueryState } from "../../pieces/desk/query-state.tsx";
import { HoursEditor } from "./hours-editor.tsx";
import { useHours } from "./hours-queries.ts";
import "./hours.css";

export function HoursPage({ me }: { me: MeView }) {
  const c = useCopy(hoursCopy);
  const { organizationId, choose, many } = useChosenOrganization(me);
  const hours = useHours(organizationId);
  return (
    <PageFrame title={c.title} lead={c.lead}>
      {many ? (
        <div className="toolbar">
          <OrganizationPicker me={me} value={organizationId} onChange={choose} />
        </div>
      ) : null}
      <QueryState query={hours}>
        {(kept) => (
          <HoursEditor key={`${organizationId} ${hours.dataUpdatedAt}`} organizationId={organizationId} kept={kept} />
        )}
      </QueryState>
    </PageFrame>
  );
}
