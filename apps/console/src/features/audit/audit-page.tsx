import type { MeView } from "@recourse/contract";
import { Tabs } from "antd";
import { auditCopy } from "../../copy/audit.ts";
import { useCopy } from "../../copy/pair.ts";
import { OrganizationPicker, useChosenOrganization } from "../../pieces/desk/organization-picker.tsx";
import { PageFrame } from "../../pieces/desk/page-frame.tsx";
import { ActsPanel } from "./acts-panel.tsx";
import { RevealsPanel } from "./reveals-panel.tsx";
import "./audit.css";

/** The record of an organization: what was done in it, and who looked at whose masked data. */
export function AuditPage({ me }: { me: MeView }) {
  const c = useCopy(auditCopy);
  const { organizationId, choose, many } = useChosenOrganization(me);
  const tabs = [
    { key: "acts", label: c.acts, children: <ActsPanel key={organizationId} organization={organizationId} /> },
    { key: "reveals", label: c.reveals, children: <RevealsPanel key={organizationId} organization={organizationId} /> },
  ];
  return (
    <PageFrame title={c.title} lead={c.lead} wide>
      {many ? (
        <div className="toolbar">
          <OrganizationPicker me={me} value={organizationId} onChange={choose} />
        </div>
      ) : null}
      <Tabs items={tabs} destroyOnHidden />
    </PageFrame>
  );
}
