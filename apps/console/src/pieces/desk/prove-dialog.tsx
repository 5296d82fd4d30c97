import { useMutation } from "@tanstack/react-query";
import { Alert, Form, Input, Modal } from "antd";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { useCopy } from "../../copy/pair.ts";
import { post } from "../../live/http.ts";
import { RefusalError, sentenceOf } from "../../live/refusal-error.ts";

/** True when the server wants to see the second factor before it goes on. */
export const wantsProof = (error: unknown): boolean =>
  error instanceof RefusalError && error.code === "second_factor.proof_needed";

type Props = { open: boolean; onProved: () => void; onClose: () => void };

/** Asks for a code of the authenticator before something delicate, then goes on with what was asked. */
export function ProveDialog({ open, onProved, onClose }: Props) {
  const c = useCopy(deskPiecesCopy).prove;
  const [form] = Form.useForm<{ code: string }>();
  const prove = useMutation({
    mutationFn: (given: { code: string }) => post<void>("/api/second-factor/proof", given),
    onSuccess: onProved,
  });
  return (
    <Modal
      open={open}
      title={c.title}
      okText={c.confirm}
      confirmLoading={prove.isPending}
      destroyOnHidden
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="soft">{c.lead}</p>
      {prove.error ? <Alert type="error" showIcon title={sentenceOf(prove.error)} /> : null}
      <Form form={form} layout="vertical" preserve={false} onFinish={(given) => prove.mutate(given)}>
        <Form.Item name="code" label={c.code} rules={[{ required: true, min: 6, message: c.codeNeeded }]}>
          <Input autoFocus autoComplete="one-time-code" inputMode="numeric" maxLength={20} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
