import { EditOutlined, KeyOutlined, StopOutlined, UndoOutlined } from "@ant-design/icons";
import type { MeView, StaffView } from "@recourse/contract";
import { Button, Popconfirm, Tooltip } from "antd";
import { useCopy } from "../../copy/pair.ts";
import { peopleCopy } from "../../copy/people.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { ResetSecondFactor } from "./reset-second-factor.tsx";
import { useSaveStaff } from "./staff-queries.ts";

type Props = {
  person: StaffView;
  organizationId: string;
  me: MeView;
  onEdit: (person: StaffView) => void;
  onReset: (person: StaffView) => void;
};

export function PersonActions({ person, organizationId, me, onEdit, onReset }: Props) {
  const c = useCopy(peopleCopy);
  const tell = useTell();
  const save = useSaveStaff(organizationId);
  const switchTo = (active: boolean) =>
    save.mutate(
      { id: person.id, change: { active } },
      { onSuccess: () => tell.done(active ? c.activated : c.deactivated), onError: tell.refused },
    );
  return (
    <span className="row-actions">
      <Tooltip title={c.edit}>
        <Button
          type="text"
          size="small"
          icon={<EditOutlined aria-hidden />}
          aria-label={c.editNamed(person.displayName)}
          onClick={() => onEdit(person)}
        />
      </Tooltip>
      <Tooltip title={c.resetPassword}>
        <Button
          type="text"
          size="small"
          icon={<KeyOutlined aria-hidden />}
          aria-label={c.resetNamed(person.displayName)}
          onClick={() => onReset(person)}
        />
      </Tooltip>
      <ResetSecondFactor person={person} mine={person.id === me.id} />
      {person.active ? (
        <Popconfirm
          title={c.deactivateAsk(person.displayName)}
          description={c.deactivateHint}
          okText={c.deactivate}
          okButtonProps={{ danger: true }}
          onConfirm={() => switchTo(false)}
        >
          <Tooltip title={c.deactivate}>
            <Button
              type="text"
              size="small"
              danger
              disabled={person.id === me.id}
              icon={<StopOutlined aria-hidden />}
              aria-label={c.deactivateNamed(person.displayName)}
            />
          </Tooltip>
        </Popconfirm>
      ) : (
        <Tooltip title={c.activate}>
          <Button
            type="text"
            size="small"
            icon={<UndoOutlined aria-hidden />}
            aria-label={c.activateNamed(person.displayName)}
            onClick={() => switchTo(true)}
          />
        </Tooltip>
      )}
    </span>
  );
}
