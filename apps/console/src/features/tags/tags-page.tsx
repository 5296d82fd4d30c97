import { DeleteOutlined, EditOutlined, PlusOutlined } from "@ant-design/icons";
import type { MeView, TagView } from "@recourse/contract";
import { Button, Popconfirm, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import { useCopy } from "../../copy/pair.ts";
import { tagsCopy } from "../../copy/tags.ts";
import { OrganizationPicker, useChosenOrganization } from "../../pieces/desk/organization-picker.tsx";
import { PageFrame } from "../../pieces/desk/page-frame.tsx";
import { Nothing, QueryState } from "../../pieces/desk/query-state.tsx";
import { TagChip } from "../../pieces/desk/tag-chip.tsx";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { TagDialog } from "./tag-dialog.tsx";
import { useRemoveTag, useTagList } from "./tag-queries.ts";

/** A desk's own words for what its talks are about. */
export function TagsPage({ me }: { me: MeView }) {
  const c = useCopy(tagsCopy);
  const { organizationId, choose, many } = useChosenOrganization(me);
  const [editing, setEditing] = useState<TagView | "new" | null>(null);
  const tags = useTagList(organizationId);
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
        query={tags}
        isEmpty={(all) => all.length === 0}
        empty={<Nothing title={c.empty} hint={c.emptyHint} action={add} />}
      >
        {(all) => <TagsTable tags={all} organizationId={organizationId} onEdit={setEditing} />}
      </QueryState>
      <TagDialog organizationId={organizationId} editing={editing} onClose={() => setEditing(null)} />
    </PageFrame>
  );
}

type TableProps = { tags: TagView[]; organizationId: string; onEdit: (tag: TagView) => void };

function TagsTable({ tags, organizationId, onEdit }: TableProps) {
  const c = useCopy(tagsCopy);
  const tell = useTell();
  const remove = useRemoveTag(organizationId);
  const small = { type: "text", size: "small" } as const;
  const columns: TableColumnsType<TagView> = [
    { title: c.name, width: 180, render: (_, tag) => <TagChip tag={tag} /> },
    { title: c.nameEn, dataIndex: "nameEn", width: 160, render: (name: string) => name || "–" },
    { title: c.words, dataIndex: "words", className: "soft", render: (words: string[]) => words.join("、") || "–" },
    {
      title: c.actions,
      width: 100,
      render: (_, tag) => (
        <span className="row-actions">
          <Button
            {...small}
            icon={<EditOutlined aria-hidden />}
            aria-label={c.editNamed(tag.name)}
            onClick={() => onEdit(tag)}
          />
          <Popconfirm
            title={c.removeAsk(tag.name)}
            description={c.removeHint}
            okText={c.remove}
            okButtonProps={{ danger: true }}
            onConfirm={() => remove.mutate(tag.id, { onSuccess: () => tell.done(c.removed), onError: tell.refused })}
          >
            <Button {...small} danger icon={<DeleteOutlined aria-hidden />} aria-label={c.removeNamed(tag.name)} />
          </Popconfirm>
        </span>
      ),
    },
  ];
  return <Table rowKey="id" size="small" columns={columns} dataSource={tags} pagination={false} scroll={{ x: 560 }} />;
}
