import type { ConversationView, GroupView } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { Form, Input, Modal, Radio, Select } from "antd";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import { get } from "../../live/http.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { type TransferDraft, useTransfer } from "./conversation-moves.ts";

type Fields = { to: "group" | "agent"; groupId?: string; agentNumber?: string; note: string };
type Props = { conversation: ConversationView; open: boolean; onClose: () => void; onDone: () => void };

const draftOf = ({ to, groupId = "", agentNumber = "", note }: Fields): TransferDraft =>
  to === "group" ? { groupId, note } : { agentNumber, note };

export function TransferDialog({ conversation, open, onClose, onDone }: Props) {
  const c = useCopy(staffThreadCopy);
  const tell = useTell();
  const transfer = useTransfer(conversation.id);
  const [form] = Form.useForm<Fields>();
  const to = Form.useWatch("to", form) ?? "group";
  const finish = (fields: Fields) => {
    const onSuccess = () => {
      tell.done(c.transferred);
      onClose();
      onDone();
    };
    transfer.mutate(draftOf(fields), { onSuccess, onError: tell.refused });
  };
  return (
    <Modal
      open={open}
      title={c.transferTitle(conversation.buyer.name)}
      okText={c.transfer}
      confirmLoading={transfer.isPending}
      destroyOnHidden
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        initialValues={{ to: "group" }}
        onFinish={finish}
      >
        <Form.Item name="to" label={c.transferTo}>
          <Radio.Group
            optionType="button"
            options={[
              { value: "group", label: c.toGroup },
              { value: "agent", label: c.toAgent },
            ]}
          />
        </Form.Item>
        {to === "group" ? <GroupField conversation={conversation} /> : <AgentField />}
        <Form.Item
          name="note"
          label={c.transferNote}
          extra={c.transferNoteHint}
          rules={[{ required: true, whitespace: true, max: 1000, message: c.transferNoteNeeded }]}
        >
          <Input.TextArea rows={4} maxLength={1000} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function GroupField({ conversation }: { conversation: ConversationView }) {
  const c = useCopy(staffThreadCopy);
  const language = useLanguage();
  const { id } = conversation.organization;
  const groups = useQuery({
    queryKey: ["groups", id],
    queryFn: () => get<GroupView[]>(`/api/groups?organization=${id}`),
  });
  const options = (groups.data ?? [])
    .filter((group) => group.id !== conversation.session?.group?.id)
    .map((group) => ({
      value: group.id,
      label: c.groupChoice((language === "en" && group.nameEn) || group.name, group.agentsOnline, group.waiting),
    }));
  return (
    <Form.Item name="groupId" label={c.toGroup} rules={[{ required: true, message: c.groupNeeded }]}>
      <Select
        loading={groups.isPending}
        options={options}
        placeholder={c.groupNeeded}
        notFoundContent={c.noOtherGroup}
      />
    </Form.Item>
  );
}

function AgentField() {
  const c = useCopy(staffThreadCopy);
  return (
    <Form.Item
      name="agentNumber"
      label={c.agentNumber}
      rules={[{ required: true, pattern: /^\d{3,8}$/, message: c.agentNumberNeeded }]}
    >
      <Input inputMode="numeric" maxLength={8} autoComplete="off" />
    </Form.Item>
  );
}
