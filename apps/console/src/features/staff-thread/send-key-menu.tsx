import { SettingOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import type { SendKey } from "./send-key.ts";

export function SendKeyMenu({ sendKey, onSendKey }: { sendKey: SendKey; onSendKey: (sendKey: SendKey) => void }) {
  const c = useCopy(staffThreadCopy);
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        selectable: true,
        selectedKeys: [sendKey],
        onClick: ({ key }) => onSendKey(key === "enter" ? "enter" : "ctrl-enter"),
        items: [
          { key: "enter", label: c.sendByEnter },
          { key: "ctrl-enter", label: c.sendByCtrl },
        ],
      }}
    >
      <Button type="text" icon={<SettingOutlined aria-hidden />} aria-label={c.sendKeyTitle} title={c.sendKeyTitle} />
    </Dropdown>
  );
}
