import type { MeView, StaffDraft, StaffView } from "@recourse/contract";
import { Button, Drawer, Form } from "antd";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { useCopy } from "../../copy/pair.ts";
import { peopleCopy } from "../../copy/people.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { StaffFields } from "./staff-fields.tsx";
import { type Saving, useGroupNames, useSaveStaff } from "./staff-queries.ts";

type Fields = Omit<StaffDraft, "organizationId" | "agentNumber"> & { agentNumber?: string };
type Props = { me: MeView; organizationId: string; editing: StaffView | "new" | null; onClose: () => void };

function savingOf(editing: StaffView | "new", organizationId: string, fields: Fields): Saving {
  const { displayName, role, capacity, groupIds } = fields;
  const agentNumber = fields.agentNumber || null;
  if (editing !== "new") return { id: editing.id, change: { displayName, role, capacity, groupIds, agentNumber } };
  return { id: null, draft: { ...fields, organizationId, agentNumber } };
}

export function StaffDrawer({ me, organizationId, editing, onClose }: Props) {
  const c = useCopy(peopleCopy);
  const p = useCopy(deskPiecesCopy);
  const tell = useTell();
  const groups = useGroupNames(organizationId).data ?? [];
  const save = useSaveStaff(organizationId);
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
      title={creating ? c.addTitle : c.editNamed(editing?.displayName ?? "")}
      size={420}
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
        initialValues={creating || editing === null ? { capacity: 8, groupIds: [] } : editing}
      >
        <StaffFields creating={creating} me={me} organizationId={organizationId} groups={groups} />
      </Form>
    </Drawer>
  );
}
