import type { GroupView, LiveTalk } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { Form, Input, Modal, Radio, Select } from "antd";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { supervisionCopy } from "../../copy/supervision.ts";
import { get } from "../../live/http.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { ReasonField } from "./take-over-dialog.tsx";
import { type Reassign, useReassign } from "./talk-queries.ts";

type Fields = { to: "group" | "agent"; groupId?: string; agentNumber?: string; reason: string };
type Props = { talk: LiveTalk; open: boolean; onClose: () => void };

const given = ({ to, groupId = "", agentNumber = "", reason }: Fields): Reassign =>
  to === "group" ? { groupId, reason } : { agentNumber, reason };

export function ReassignDialog({ talk, open, onClose }: Props) {
  const c = useCopy(supervisionCopy);
  const tell = useTell();
  const reassign = useReassign(talk.conversationId);
  const [form] = Form.useForm<Fields>();
  const to = Form.useWatch("to", form) ?? "group";
  const finish = (fields: Fields) => {
    const onSuccess = () => {
      tell.done(c.reassigned);
      onClose();
    };
    reassign.mutate(given(fields), { onSuccess, onError: tell.refused });
  };
  return (
    <Modal
      open={open}
      title={c.reassignTitle(talk.buyerName)}
      okText={c.reassign}
      confirmLoading={reassign.isPending}
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
        <Form.Item name="to" label={c.to}>
          <Radio.Group
            optionType="button"
            options={[
              { value: "group", label: c.toGroup },
              { value: "agent", label: c.toAgent },
            ]}
          />
        </Form.Item>
        {to === "group" ? <GroupField organizationId={talk.organizationId} /> : <NumberField />}
        <ReasonField />
      </Form>
    </Modal>
  );
}

function GroupField({ organizationId }: { organizationId: string }) {
  const c = useCopy(supervisionCopy);
  const language = useLanguage();
  const groups = useQuery({
    queryKey: ["groups", organizationId],
    queryFn: () => get<GroupView[]>(`/api/groups?organization=${organizationId}`),
  });
  const options = (groups.data ?? []).map((group) => ({
    value: group.id,
    label: (language === "en" && group.nameEn) || group.name,
  }));
  return (
    <Form.Item name="groupId" label={c.group} rules={[{ required: true, message: c.groupNeeded }]}>
      <Select loading={groups.isPending} options={options} placeholder={c.groupNeeded} />
    </Form.Item>
  );
}

function NumberField() {
  const c = useCopy(supervisionCopy);
  return (
    <Form.Item
      name="agentNumber"
      label={c.agentNumber}
      extra={c.agentHint}
      rules={[{ required: true, pattern: /^\d{3,8}$/, message: c.agentNumberNeeded }]}
    >
      <Input inputMode="numeric" maxLength={8} autoComplete="off" />
    </Form.Item>
  );
}
