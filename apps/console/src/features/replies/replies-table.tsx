import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, EditOutlined } from "@ant-design/icons";
import type { CannedReplyView } from "@recourse/contract";
import { Button, Popconfirm, Table, type TableColumnsType, Tag } from "antd";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { repliesCopy } from "../../copy/replies.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { useArrangeReplies, useRemoveReply } from "./reply-queries.ts";

type Props = {
  replies: CannedReplyView[];
  organizationId: string;
  /** Only what stands in its own order can be moved in it. */
  arrangeable: boolean;
  onEdit: (reply: CannedReplyView) => void;
};

export function RepliesTable(props: Props) {
  const c = useCopy(repliesCopy);
  const language = useLanguage();
  const columns: TableColumnsType<CannedReplyView> = [
    { title: c.name, dataIndex: "title", width: 170 },
    { title: c.shortcut, dataIndex: "shortcut", width: 100, render: (s: string) => (s ? <kbd>/{s}</kbd> : "–") },
    {
      title: c.scope,
      width: 130,
      render: (_, { scope, group }) => (
        <Tag>{group ? (language === "en" && group.nameEn) || group.name : c.scopes[scope]}</Tag>
      ),
    },
    {
      title: c.textZh,
      render: (_, { textZh, textEn }) => (
        <span className="replies-text" title={`${textZh}${textEn ? `\n${textEn}` : ""}`}>
          {textZh}
        </span>
      ),
    },
    { title: c.uses, dataIndex: "uses", align: "right", className: "tabular", width: 90 },
    { title: c.actions, width: 150, render: (_, reply, at) => <Actions reply={reply} at={at} {...props} /> },
  ];
  return (
    <Table
      rowKey="id"
      size="small"
      tableLayout="fixed"
      columns={columns}
      dataSource={props.replies}
      pagination={props.replies.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
      scroll={{ x: 900 }}
      locale={{ emptyText: c.noneFound }}
    />
  );
}

function Actions({
  reply,
  at,
  replies,
  organizationId,
  arrangeable,
  onEdit,
}: Props & { reply: CannedReplyView; at: number }) {
  const c = useCopy(repliesCopy);
  const tell = useTell();
  const arrange = useArrangeReplies(organizationId);
  const remove = useRemoveReply(organizationId);
  if (!reply.editable) return null;
  const swapWith = (other: CannedReplyView | undefined, above: boolean) => ({
    disabled: !arrangeable || !other?.editable || arrange.isPending,
    onClick: () =>
      other && arrange.mutate(above ? [reply.id, other.id] : [other.id, reply.id], { onError: tell.refused }),
  });
  const small = { type: "text", size: "small" } as const;
  return (
    <span className="row-actions">
      <Button
        {...small}
        icon={<ArrowUpOutlined aria-hidden />}
        aria-label={c.up(reply.title)}
        {...swapWith(replies[at - 1], true)}
      />
      <Button
        {...small}
        icon={<ArrowDownOutlined aria-hidden />}
        aria-label={c.down(reply.title)}
        {...swapWith(replies[at + 1], false)}
      />
      <Button
        {...small}
        icon={<EditOutlined aria-hidden />}
        aria-label={c.editNamed(reply.title)}
        onClick={() => onEdit(reply)}
      />
      <Popconfirm
        title={c.removeAsk(reply.title)}
        description={c.removeHint}
        okText={c.remove}
        okButtonProps={{ danger: true }}
        onConfirm={() => remove.mutate(reply.id, { onSuccess: () => tell.done(c.removed), onError: tell.refused })}
      >
        <Button {...small} danger icon={<DeleteOutlined aria-hidden />} aria-label={c.removeNamed(reply.title)} />
      </Popconfirm>
    </span>
  );
}
