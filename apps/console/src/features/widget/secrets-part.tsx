import { PlusOutlined } from "@ant-design/icons";
import type { WidgetSecretView } from "@recourse/contract";
import { Alert, Button, Modal, Popconfirm, Table, type TableColumnsType, Tag, Typography } from "antd";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { widgetCopy } from "../../copy/widget.ts";
import { Nothing, QueryState } from "../../pieces/desk/query-state.tsx";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { useIssueSecret, useRevokeSecret, useSecrets } from "./widget-queries.ts";

export function SecretsPart({ organizationId }: { organizationId: string }) {
  const c = useCopy(widgetCopy);
  const p = useCopy(deskPiecesCopy);
  const tell = useTell();
  const all = useSecrets(organizationId);
  const issue = useIssueSecret(organizationId);
  const told = issue.data?.secret;
  return (
    <section aria-labelledby="widget-secrets">
      <div className="widget-secrets-head">
        <h2 id="widget-secrets">{c.secrets}</h2>
        <Button
          icon={<PlusOutlined aria-hidden />}
          loading={issue.isPending}
          onClick={() => issue.mutate(undefined, { onError: tell.refused })}
        >
          {c.newSecret}
        </Button>
      </div>
      <p className="soft">{c.secretsLead}</p>
      <QueryState query={all} isEmpty={(list) => list.length === 0} empty={<Nothing title={c.noSecrets} />}>
        {(list) => <SecretsTable list={list} organizationId={organizationId} />}
      </QueryState>
      <Modal
        open={told !== undefined}
        title={c.secrets}
        mask={{ closable: false }}
        onCancel={issue.reset}
        footer={
          <Button type="primary" onClick={issue.reset}>
            {c.kept}
          </Button>
        }
      >
        <Alert type="warning" showIcon title={c.secretOnce} />
        <Typography.Paragraph className="token" copyable={{ text: told ?? "", tooltips: [p.copyText, p.copied] }}>
          <code>{told}</code>
        </Typography.Paragraph>
      </Modal>
    </section>
  );
}

function SecretsTable({ list, organizationId }: { list: WidgetSecretView[]; organizationId: string }) {
  const c = useCopy(widgetCopy);
  const p = useCopy(deskPiecesCopy);
  const language = useLanguage();
  const tell = useTell();
  const revoke = useRevokeSecret(organizationId);
  const columns: TableColumnsType<WidgetSecretView> = [
    { title: c.secrets, render: (_, one) => <code>…{one.hint}</code> },
    { title: "", render: (_, one) => <span className="soft">{c.created(momentLabel(one.createdAt, language))}</span> },
    {
      title: "",
      render: (_, one) => (
        <Tag color={one.endsAt ? "warning" : "success"}>
          {one.endsAt ? c.until(momentLabel(one.endsAt, language)) : c.inUse}
        </Tag>
      ),
    },
    {
      title: "",
      align: "right",
      render: (_, one) => (
        <Popconfirm
          title={c.revokeAsk}
          okText={c.revoke}
          cancelText={p.cancel}
          onConfirm={() => revoke.mutate(one.id, { onError: tell.refused })}
        >
          <Button type="text" danger size="small">
            {c.revoke}
          </Button>
        </Popconfirm>
      ),
    },
  ];
  return (
    <Table
      rowKey="id"
      size="small"
      showHeader={false}
      columns={columns}
      dataSource={list}
      pagination={false}
      scroll={{ x: 520 }}
    />
  );
}
