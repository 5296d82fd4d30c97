import type { GroupView, MeView, StaffDraft } from "@recourse/contract";
import { Form, Input, InputNumber, Select } from "antd";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { peopleCopy } from "../../copy/people.ts";

type Role = StaffDraft["role"];
const merchantRoles: Role[] = ["merchant_agent", "merchant_manager"];
const platformRoles: Role[] = [
  "platform_agent",
  "platform_senior",
  "operations_manager",
  "arbitrator",
  "legal",
  "administrator",
];

export const passwordRule = (message: string) => ({ required: true, min: 8, max: 200, message });

type Props = { creating: boolean; me: MeView; organizationId: string; groups: GroupView[] };

export function StaffFields({ creating, me, organizationId, groups }: Props) {
  const c = useCopy(peopleCopy);
  const { roles } = useCopy(deskPiecesCopy);
  const language = useLanguage();
  const ofPlatform = me.organization?.kind === "platform" && me.organization.id === organizationId;
  const open = ofPlatform ? platformRoles : merchantRoles;
  return (
    <>
      <Form.Item
        name="displayName"
        label={c.name}
        extra={c.nameHint}
        rules={[{ required: true, max: 40, message: c.nameNeeded }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="role" label={c.role} rules={[{ required: true, message: c.roleNeeded }]}>
        <Select options={open.map((role) => ({ value: role, label: roles[role] }))} />
      </Form.Item>
      <Form.Item
        name="agentNumber"
        label={c.agentNumber}
        extra={c.agentNumberHint}
        rules={[{ pattern: /^\d{3,8}$/, message: c.agentNumberShape }]}
      >
        <Input inputMode="numeric" autoComplete="off" />
      </Form.Item>
      {creating ? <SignInFields /> : null}
      <Form.Item name="capacity" label={c.capacity} extra={c.capacityHint} rules={[{ required: true }]}>
        <InputNumber min={1} max={200} precision={0} />
      </Form.Item>
      <Form.Item name="groupIds" label={c.groups} extra={groups.length === 0 ? c.noGroups : c.groupsHint}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={groups.map((g) => ({ value: g.id, label: (language === "en" && g.nameEn) || g.name }))}
        />
      </Form.Item>
    </>
  );
}

function SignInFields() {
  const c = useCopy(peopleCopy);
  return (
    <>
      <Form.Item name="login" label={c.login} rules={[{ required: true, min: 2, max: 80, message: c.loginNeeded }]}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="password"
        label={c.firstPassword}
        extra={c.firstPasswordHint}
        rules={[passwordRule(c.passwordShort)]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
