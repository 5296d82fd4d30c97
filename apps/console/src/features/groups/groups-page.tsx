import { EditOutlined, PlusOutlined } from "@ant-design/icons";
import type { GroupView, MeView } from "@recourse/contract";
import { Button, Table, type TableColumnsType, Tag } from "antd";
import { useState } from "react";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { groupsCopy } from "../../copy/groups.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { OrganizationPicker, useChosenOrganization } from "../../pieces/desk/organization-picker.tsx";
import { PageFrame } from "../../pieces/desk/page-frame.tsx";
import { Nothing, QueryState } from "../../pieces/desk/query-state.tsx";
import { GroupDialog } from "./group-dialog.tsx";
import { useGroups } from "./group-queries.ts";

export function GroupsPage({ me }: { me: MeView }) {
  const c = useCopy(groupsCopy);
  const { organizationId, choose, many } = useChosenOrganization(me);
  const [editing, setEditing] = useState<GroupView | "new" | null>(null);
  const groups = useGroups(organizationId);
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEditing("new")}>
      {c.add}
    </Button>
  );
  return (
    <PageFrame title={c.title} lead={c.lead} actions={add}>
      {many ? (
        <div className="toolbar">
          <OrganizationPicker me={me} value={organizationId} onChange={choose} />
        </div>
      ) : null}
      <QueryState
        query={groups}
        isEmpty={(all) => all.length === 0}
        empty={<Nothing title={c.empty} hint={c.emptyHint} action={add} />}
      >
        {(all) => <GroupsTable groups={all} onEdit={setEditing} />}
      </QueryState>
      <GroupDialog organizationId={organizationId} editing={editing} onClose={() => setEditing(null)} />
    </PageFrame>
  );
}

function GroupsTable({ groups, onEdit }: { groups: GroupView[]; onEdit: (group: GroupView) => void }) {
  const c = useCopy(groupsCopy);
  const { groupKinds } = useCopy(deskPiecesCopy);
  const language = useLanguage();
  const columns: TableColumnsType<GroupView> = [
    { title: c.name, render: (_, g) => (language === "en" && g.nameEn) || g.name },
    { title: c.kind, width: 150, render: (_, g) => <Tag>{groupKinds[g.kind]}</Tag> },
    { title: c.agentsOnline, dataIndex: "agentsOnline", className: "tabular", align: "right", width: 120 },
    { title: c.waiting, dataIndex: "waiting", className: "tabular", align: "right", width: 120 },
    {
      title: c.actions,
      width: 90,
      render: (_, g) => (
        <Button
          type="text"
          size="small"
          icon={<EditOutlined aria-hidden />}
          aria-label={c.renameNamed(g.name)}
          onClick={() => onEdit(g)}
        />
      ),
    },
  ];
  return (
    <Table rowKey="id" size="small" columns={columns} dataSource={groups} pagination={false} scroll={{ x: 560 }} />
  );
}
