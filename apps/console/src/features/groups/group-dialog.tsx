import { GroupKind, type GroupView } from "@recourse/contract";
import { Form, Input, Modal, Select } from "antd";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { groupsCopy } from "../../copy/groups.ts";
import { useCopy } from "../../copy/pair.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { type Naming, useSaveGroup } from "./group-queries.ts";

type Props = { organizationId: string; editing: GroupView | "new" | null; onClose: () => void };

export function GroupDialog({ organizationId, editing, onClose }: Props) {
  const c = useCopy(groupsCopy);
  const p = useCopy(deskPiecesCopy);
  const tell = useTell();
  const save = useSaveGroup(organizationId);
  const [form] = Form.useForm<Naming>();
  const creating = editing === "new";
  const finish = (naming: Naming) => {
    const id = editing === "new" || editing === null ? null : editing.id;
    const onSuccess = () => {
      tell.done(p.saved);
      onClose();
    };
    save.mutate({ id, naming: { ...naming, nameEn: naming.nameEn ?? "" } }, { onSuccess, onError: tell.refused });
  };
  return (
    <Modal
      open={editing !== null}
      title={creating ? c.add : c.rename}
      okText={creating ? c.create : p.save}
      confirmLoading={save.isPending}
      destroyOnHidden
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={finish}
        initialValues={creating || editing === null ? { kind: "presale" } : editing}
      >
        <Form.Item name="kind" label={c.kind} extra={creating ? c.kindHint : c.kindFixed}>
          <Select
            disabled={!creating}
            options={GroupKind.options.map((kind) => ({ value: kind, label: p.groupKinds[kind] }))}
          />
        </Form.Item>
        <Form.Item name="name" label={c.nameZh} rules={[{ required: true, max: 30, message: c.nameNeeded }]}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="nameEn" label={c.nameEn} rules={[{ max: 40 }]}>
          <Input maxLength={40} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
