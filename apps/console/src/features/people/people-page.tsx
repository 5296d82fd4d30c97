import { SearchOutlined, UserAddOutlined } from "@ant-design/icons";
import type { MeView, StaffView } from "@recourse/contract";
import { Button, Input } from "antd";
import { useState } from "react";
import { useCopy } from "../../copy/pair.ts";
import { peopleCopy } from "../../copy/people.ts";
import { OrganizationPicker, useChosenOrganization } from "../../pieces/desk/organization-picker.tsx";
import { PageFrame } from "../../pieces/desk/page-frame.tsx";
import { Nothing, QueryState } from "../../pieces/desk/query-state.tsx";
import { DemandLine } from "./demand-line.tsx";
import { PasswordDialog } from "./password-dialog.tsx";
import { PeopleTable } from "./people-table.tsx";
import { StaffDrawer } from "./staff-drawer.tsx";
import { useStaff } from "./staff-queries.ts";

const holds = (person: StaffView, wanted: string) =>
  [person.displayName, person.login, person.agentNumber ?? ""].some((part) => part.toLowerCase().includes(wanted));

export function PeoplePage({ me }: { me: MeView }) {
  const c = useCopy(peopleCopy);
  const { organizationId, choose, many } = useChosenOrganization(me);
  const [wanted, setWanted] = useState("");
  const [editing, setEditing] = useState<StaffView | "new" | null>(null);
  const [resetting, setResetting] = useState<StaffView | null>(null);
  const staff = useStaff(organizationId);
  const add = (
    <Button type="primary" icon={<UserAddOutlined aria-hidden />} onClick={() => setEditing("new")}>
      {c.add}
    </Button>
  );
  return (
    <PageFrame title={c.title} lead={c.lead} actions={add}>
      <div className="toolbar">
        {many ? <OrganizationPicker me={me} value={organizationId} onChange={choose} /> : null}
        <Input
          className="search"
          prefix={<SearchOutlined aria-hidden />}
          allowClear
          aria-label={c.search}
          placeholder={c.search}
          onChange={(event) => setWanted(event.target.value.trim().toLowerCase())}
        />
      </div>
      <QueryState
        query={staff}
        isEmpty={(all) => all.length === 0}
        empty={<Nothing title={c.empty} hint={c.emptyHint} action={add} />}
      >
        {(all) => (
          <>
            <DemandLine organizationId={organizationId} people={all} />
            <PeopleTable
              people={all.filter((person) => holds(person, wanted))}
              organizationId={organizationId}
              me={me}
              onEdit={setEditing}
              onReset={setResetting}
            />
          </>
        )}
      </QueryState>
      <StaffDrawer me={me} organizationId={organizationId} editing={editing} onClose={() => setEditing(null)} />
      <PasswordDialog person={resetting} organizationId={organizationId} onClose={() => setResetting(null)} />
    </PageFrame>
  );
}
