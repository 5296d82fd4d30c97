import { BellOutlined, DesktopOutlined, LogoutOutlined, QuestionCircleOutlined, UserOutlined } from "@ant-design/icons";
import type { MeView } from "@recourse/contract";
import { App, Button, Dropdown, type MenuProps } from "antd";
import { deskCopy } from "../../copy/desk.ts";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { useCopy } from "../../copy/pair.ts";
import { askForAlerts } from "./alerts.ts";
import { overlays } from "./overlays.ts";
import { usePreferences } from "./preferences.ts";
import { useLeave } from "./use-leave.ts";

export function AccountMenu({ me }: { me: MeView }) {
  const c = useCopy(deskCopy);
  const items = useItems(me);
  return (
    <Dropdown trigger={["click"]} placement="topLeft" menu={{ items }}>
      <Button type="text" icon={<UserOutlined aria-hidden />} aria-label={c.nav.account(me.displayName)} />
    </Dropdown>
  );
}

function useItems(me: MeView): NonNullable<MenuProps["items"]> {
  const c = useCopy(deskCopy);
  const { roles } = useCopy(deskPiecesCopy);
  const leave = useLeave();
  const { message } = App.useApp();
  const { alerts, setAlerts, shade, setShade } = usePreferences();
  const toggleAlerts = async () => {
    if (alerts) return setAlerts(false);
    setAlerts(true);
    if (!(await askForAlerts())) void message.info(c.settings.alertsRefused, 6);
  };
  const numbered = me.agentNumber ? ` · ${me.agentNumber}` : "";
  return [
    {
      key: "who",
      type: "group",
      label: (
        <>
          {me.displayName}
          {numbered}
          <small className="account-role">
            {roles[me.role]}
            {me.organization ? ` · ${me.organization.name}` : ""}
          </small>
        </>
      ),
    },
    {
      key: "alerts",
      icon: <BellOutlined aria-hidden />,
      label: alerts ? c.settings.alertsOff : c.settings.alertsOn,
      onClick: () => void toggleAlerts(),
    },
    {
      key: "shade",
      icon: <DesktopOutlined aria-hidden />,
      label: `${c.settings.shade}: ${c.settings.shades.system}`,
      disabled: shade === "system",
      onClick: () => setShade("system"),
    },
    {
      key: "keys",
      icon: <QuestionCircleOutlined aria-hidden />,
      label: c.nav.shortcuts,
      extra: "?",
      onClick: () => overlays.show("shortcuts"),
    },
    { type: "divider" },
    { key: "leave", icon: <LogoutOutlined aria-hidden />, label: c.nav.signOut, onClick: () => void leave() },
  ];
}
