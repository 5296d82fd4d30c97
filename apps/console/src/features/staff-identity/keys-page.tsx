import { PlusOutlined } from "@ant-design/icons";
import type { MeView } from "@recourse/contract";
import { Button } from "antd";
import { useState } from "react";
import { useCopy } from "../../copy/pair.ts";
import { staffIdentityCopy } from "../../copy/staff-identity.ts";
import { OrganizationPicker, useChosenOrganization } from "../../pieces/desk/organization-picker.tsx";
import { PageFrame } from "../../pieces/desk/page-frame.tsx";
import { Nothing, QueryState } from "../../pieces/desk/query-state.tsx";
import { IssueKeyDialog } from "./issue-key-dialog.tsx";
import { useKeys } from "./key-queries.ts";
import { KeysTable } from "./keys-table.tsx";

export function KeysPage({ me }: { me: MeView }) {
  const c = useCopy(staffIdentityCopy);
  const { organizationId, choose, many } = useChosenOrganization(me);
  const [issuing, setIssuing] = useState(false);
  const all = useKeys(organizationId);
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setIssuing(true)}>
      {c.newKey}
    </Button>
  );
  return (
    <PageFrame title={c.keysTitle} lead={c.keysLead} actions={add}>
      {many ? (
        <div className="toolbar">
          <OrganizationPicker me={me} value={organizationId} onChange={choose} />
        </div>
      ) : null}
      <QueryState
        query={all}
        isEmpty={(list) => list.length === 0}
        empty={<Nothing title={c.noKeys} hint={c.noKeysHint} action={add} />}
      >
        {(list) => <KeysTable list={list} organizationId={organizationId} />}
      </QueryState>
      <IssueKeyDialog open={issuing} organizationId={organizationId} onClose={() => setIssuing(false)} />
    </PageFrame>
  );
}
