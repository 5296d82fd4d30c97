import type { OrganizationDraft } from "@recourse/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Form, Input, Modal } from "antd";
import { merchantsCopy } from "../../copy/merchants.ts";
import { useCopy } from "../../copy/pair.ts";
import { post } from "../../live/http.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";

export function MerchantDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const c = useCopy(merchantsCopy);
  const tell = useTell();
  const client = useQueryClient();
  const [form] = Form.useForm<OrganizationDraft>();
  const create = useMutation({
    mutationFn: (draft: OrganizationDraft) => post("/api/organizations", draft),
    onSuccess: async () => {
      tell.done(c.created);
      onClose();
      await client.invalidateQueries({ queryKey: ["organizations"] });
    },
    onError: tell.refused,
  });
  return (
    <Modal
      open={open}
      title={c.add}
      okText={c.create}
      confirmLoading={create.isPending}
      destroyOnHidden
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={(draft) => create.mutate(draft)}>
        <Form.Item name="name" label={c.nameZh} rules={[{ required: true, max: 60, message: c.nameNeeded }]}>
          <Input />
        </Form.Item>
        <Form.Item name="nameEn" label={c.nameEn} initialValue="">
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item
          name="externalId"
          label={c.externalId}
          extra={c.externalIdHint}
          rules={[{ required: true, max: 64, message: c.externalIdNeeded }]}
        >
          <Input />
        </Form.Item>
        <Form.Item name="about" label={c.about} initialValue="">
          <Input.TextArea rows={3} maxLength={400} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
