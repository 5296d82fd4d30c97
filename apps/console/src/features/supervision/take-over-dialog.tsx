import type { LiveTalk } from "@recourse/contract";
import { Checkbox, Form, Input, Modal } from "antd";
import { useCopy } from "../../copy/pair.ts";
import { supervisionCopy } from "../../copy/supervision.ts";
import { RefusalError } from "../../live/refusal-error.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { useTakeOver } from "./talk-queries.ts";

type Fields = { reason: string; overCapacity?: boolean };
type Props = { talk: LiveTalk; open: boolean; onClose: () => void; onTaken: () => void };

const isFull = (error: unknown) => error instanceof RefusalError && error.code === "agent.full";

/** Asks for the reason; offers to exceed one's own capacity only once the server said that it is full. */
export function TakeOverDialog({ talk, open, onClose, onTaken }: Props) {
  const c = useCopy(supervisionCopy);
  const tell = useTell();
  const takeOver = useTakeOver(talk.conversationId);
  const [form] = Form.useForm<Fields>();
  const finish = ({ reason, overCapacity = false }: Fields) => {
    const onSuccess = () => {
      tell.done(c.takenOver);
      onTaken();
    };
    takeOver.mutate({ reason, overCapacity }, { onSuccess, onError: tell.refused });
  };
  return (
    <Modal
      open={open}
      title={c.takeOverTitle(talk.buyerName)}
      okText={c.takeOver}
      confirmLoading={takeOver.isPending}
      destroyOnHidden
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="soft">{c.takeOverLead}</p>
      <Form<Fields> form={form} layout="vertical" requiredMark={false} preserve={false} onFinish={finish}>
        <ReasonField />
        {isFull(takeOver.error) ? (
          <Form.Item name="overCapacity" valuePropName="checked">
            <Checkbox>{c.overCapacity}</Checkbox>
          </Form.Item>
        ) : null}
      </Form>
    </Modal>
  );
}

export function ReasonField() {
  const c = useCopy(supervisionCopy);
  return (
    <Form.Item
      name="reason"
      label={c.reason}
      extra={c.reasonHint}
      rules={[{ required: true, whitespace: true, min: 2, max: 500, message: c.reasonNeeded }]}
    >
      <Input.TextArea rows={3} maxLength={500} showCount />
    </Form.Item>
  );
}
