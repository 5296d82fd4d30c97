import { Alert, Button, Form, Input, Modal, Typography } from "antd";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { useCopy } from "../../copy/pair.ts";
import { staffIdentityCopy } from "../../copy/staff-identity.ts";
import { ProveDialog, wantsProof } from "../../pieces/desk/prove-dialog.tsx";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { useIssueKey } from "./key-queries.ts";

type Props = { open: boolean; organizationId: string; onClose: () => void };

/** Two steps: a name, then the token, which is told once. A stray click must not close the second. */
export function IssueKeyDialog({ open, organizationId, onClose }: Props) {
  const c = useCopy(staffIdentityCopy);
  const p = useCopy(deskPiecesCopy);
  const tell = useTell();
  const issue = useIssueKey(organizationId);
  const [form] = Form.useForm<{ name: string }>();
  const close = () => {
    issue.reset();
    onClose();
  };
  const told = issue.data;
  const proving = wantsProof(issue.error);
  if (proving) return <ProveDialog open={open} onClose={close} onProved={() => issue.mutate(issue.variables!)} />;
  return (
    <Modal
      open={open}
      title={told ? c.keyReady : c.newKey}
      mask={{ closable: told === undefined }}
      destroyOnHidden
      onCancel={close}
      footer={
        told ? (
          <Button type="primary" onClick={close}>
            {c.keyKept}
          </Button>
        ) : (
          <>
            <Button onClick={close}>{p.cancel}</Button>
            <Button type="primary" loading={issue.isPending} onClick={() => form.submit()}>
              {c.createKey}
            </Button>
          </>
        )
      }
    >
      {told ? (
        <Token token={told.token} />
      ) : (
        <Form
          form={form}
          layout="vertical"
          preserve={false}
          onFinish={(draft) =>
            issue.mutate(draft, { onError: (error) => (wantsProof(error) ? undefined : tell.refused(error)) })
          }
        >
          <Form.Item
            name="name"
            label={c.keyName}
            extra={c.keyNameHint}
            rules={[{ required: true, max: 60, message: c.keyNameNeeded }]}
          >
            <Input maxLength={60} autoFocus />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}

function Token({ token }: { token: string }) {
  const c = useCopy(staffIdentityCopy);
  const p = useCopy(deskPiecesCopy);
  return (
    <>
      <Alert type="warning" showIcon title={c.tokenOnce} />
      <Typography.Paragraph className="token" copyable={{ text: token, tooltips: [p.copyText, p.copied] }}>
        <code>{token}</code>
      </Typography.Paragraph>
      <p className="soft">{c.tokenUse}</p>
    </>
  );
}
