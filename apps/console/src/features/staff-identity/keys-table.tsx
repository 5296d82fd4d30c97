import { CheckCircleFilled, StopOutlined } from "@ant-design/icons";
import { Button, Popconfirm, Table, type TableColumnsType } from "antd";
import { momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { staffIdentityCopy } from "../../copy/staff-identity.ts";
import { StateMark } from "../../pieces/desk/state-mark.tsx";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { type Key, useRevokeKey } from "./key-queries.ts";

export function KeysTable({ list, organizationId }: { list: Key[]; organizationId: string }) {
  const c = useCopy(staffIdentityCopy);
  const language = useLanguage();
  const columns: TableColumnsType<Key> = [
    { title: c.keyName, dataIndex: "name" },
    { title: c.createdAt, width: 180, className: "tabular", render: (_, key) => momentLabel(key.createdAt, language) },
    { title: c.state, width: 220, render: (_, key) => <KeyState apiKey={key} /> },
    {
      title: c.actions,
      width: 120,
      render: (_, key) => (key.revokedAt === null ? <Revoke apiKey={key} organizationId={organizationId} /> : null),
    },
  ];
  return <Table rowKey="id" size="small" columns={columns} dataSource={list} pagination={false} scroll={{ x: 640 }} />;
}

function KeyState({ apiKey }: { apiKey: Key }) {
  const c = useCopy(staffIdentityCopy);
  const language = useLanguage();
  if (apiKey.revokedAt === null) {
    return (
      <StateMark tone="good" icon={<CheckCircleFilled aria-hidden />}>
        {c.keyActive}
      </StateMark>
    );
  }
  return (
    <StateMark tone="calm" icon={<StopOutlined aria-hidden />}>
      {c.keyRevoked(momentLabel(apiKey.revokedAt, language))}
    </StateMark>
  );
}

function Revoke({ apiKey, organizationId }: { apiKey: Key; organizationId: string }) {
  const c = useCopy(staffIdentityCopy);
  const tell = useTell();
  const revoke = useRevokeKey(organizationId);
  const go = () => revoke.mutate(apiKey.id, { onSuccess: () => tell.done(c.revoked), onError: tell.refused });
  return (
    <Popconfirm
      title={c.revokeAsk(apiKey.name)}
      description={c.revokeHint}
      okText={c.revoke}
      okButtonProps={{ danger: true }}
      onConfirm={go}
    >
      <Button size="small" danger loading={revoke.isPending} aria-label={c.revokeNamed(apiKey.name)}>
        {c.revoke}
      </Button>
    </Popconfirm>
  );
}
