import type { CannedReplyView } from "@recourse/contract";
import { Button, Drawer, Form } from "antd";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { useCopy } from "../../copy/pair.ts";
import { repliesCopy } from "../../copy/replies.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { type Fields, ReplyFields } from "./reply-fields.tsx";
import { type Saving, useSaveReply } from "./reply-queries.ts";

type Props = {
  organizationId: string;
  /** May write for groups and for the whole desk. */
  lead: boolean;
  /** Sits at this desk, and so may keep own ones there. */
  own: boolean;
  editing: CannedReplyView | "new" | null;
  onClose: () => void;
};

function savingOf(editing: CannedReplyView | "new", organizationId: string, fields: Fields): Saving {
  const { title, shortcut = "", textZh, textEn = "", scope, groupId } = fields;
  if (editing !== "new") return { id: editing.id, change: { title, shortcut, textZh, textEn } };
  const group = scope === "group" ? (groupId ?? null) : null;
  return { id: null, draft: { organizationId, scope, groupId: group, title, shortcut, textZh, textEn } };
}

export function ReplyDrawer({ organizationId, lead, own, editing, onClose }: Props) {
  const c = useCopy(repliesCopy);
  const p = useCopy(deskPiecesCopy);
  const tell = useTell();
  const save = useSaveReply(organizationId);
  const [form] = Form.useForm<Fields>();
  const creating = editing === "new";
  const finish = (fields: Fields) => {
    if (editing === null) return;
    const onSuccess = () => {
      tell.done(creating ? c.created : p.saved);
      onClose();
    };
    save.mutate(savingOf(editing, organizationId, fields), { onSuccess, onError: tell.refused });
  };
  return (
    <Drawer
      open={editing !== null}
      title={editing === null || editing === "new" ? c.add : c.editNamed(editing.title)}
      size={480}
      destroyOnHidden
      onClose={onClose}
      footer={
        <div className="drawer-foot">
          <Button onClick={onClose}>{p.cancel}</Button>
          <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
            {creating ? c.create : p.save}
          </Button>
        </div>
      }
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={finish}
        initialValues={creating || editing === null ? { scope: lead ? "desk" : "own" } : editing}
      >
        <ReplyFields organizationId={organizationId} creating={creating} lead={lead} own={own} form={form} />
      </Form>
    </Drawer>
  );
}
