import { type TagDraft, type TagView, tagColors } from "@recourse/contract";
import { Form, Input, Modal, Select } from "antd";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { useCopy } from "../../copy/pair.ts";
import { tagsCopy } from "../../copy/tags.ts";
import { TagChip } from "../../pieces/desk/tag-chip.tsx";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { useSaveTag } from "./tag-queries.ts";

type Fields = Omit<TagDraft, "organizationId">;
type Props = { organizationId: string; editing: TagView | "new" | null; onClose: () => void };

export function TagDialog({ organizationId, editing, onClose }: Props) {
  const c = useCopy(tagsCopy);
  const p = useCopy(deskPiecesCopy);
  const tell = useTell();
  const save = useSaveTag(organizationId);
  const [form] = Form.useForm<Fields>();
  const finish = ({ name, nameEn = "", color, words = [] }: Fields) => {
    const fields = { name, nameEn, color, words };
    const onSuccess = () => {
      tell.done(p.saved);
      onClose();
    };
    const saving =
      editing === "new" || editing === null
        ? { id: null, draft: { ...fields, organizationId } }
        : { id: editing.id, change: fields };
    save.mutate(saving, { onSuccess, onError: tell.refused });
  };
  const colors = tagColors.map((color) => ({
    value: color,
    label: <TagChip tag={{ id: color, name: c.colors[color], nameEn: "", color, words: [] }} />,
  }));
  return (
    <Modal
      open={editing !== null}
      title={editing === "new" ? c.add : c.edit}
      okText={p.save}
      confirmLoading={save.isPending}
      destroyOnHidden
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={finish}
        initialValues={editing === "new" || editing === null ? { color: "teal", words: [] } : editing}
      >
        <Form.Item
          name="name"
          label={c.name}
          rules={[{ required: true, whitespace: true, max: 12, message: c.nameNeeded }]}
        >
          <Input maxLength={12} autoComplete="off" />
        </Form.Item>
        <Form.Item name="nameEn" label={c.nameEn}>
          <Input maxLength={24} autoComplete="off" />
        </Form.Item>
        <Form.Item name="color" label={c.color}>
          <Select options={colors} />
        </Form.Item>
        <Form.Item name="words" label={c.words} extra={c.wordsHint}>
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[",", "，", "、", " "]} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
