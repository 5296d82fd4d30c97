import type { StaffView } from "@recourse/contract";
import { Form, Input, Modal } from "antd";
import { useCopy } from "../../copy/pair.ts";
import { peopleCopy } from "../../copy/people.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { passwordRule } from "./staff-fields.tsx";
import { useSaveStaff } from "./staff-queries.ts";

type Props = { person: StaffView | null; organizationId: string; onClose: () => void };

export function PasswordDialog({ person, organizationId, onClose }: Props) {
  const c = useCopy(peopleCopy);
  const tell = useTell();
  const save = useSaveStaff(organizationId);
  const [form] = Form.useForm<{ password: string }>();
  const finish = ({ password }: { password: string }) => {
    if (person === null) return;
    const onSuccess = () => {
      tell.done(c.passwordReset);
      onClose();
    };
    save.mutate({ id: person.id, change: { password } }, { onSuccess, onError: tell.refused });
  };
  return (
    <Modal
      open={person !== null}
      title={c.resetTitle(person?.displayName ?? "")}
      okText={c.resetPassword}
      confirmLoading={save.isPending}
      destroyOnHidden
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="soft">{c.resetHint}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={finish} preserve={false}>
        <Form.Item name="password" label={c.newPassword} rules={[passwordRule(c.passwordShort)]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
