import { App } from "antd";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import { openMarks } from "../../pieces/desk/open-marks.ts";

/** Asks before a reply with an open place leaves; true where nothing stands against sending. */
export function useAskFirst() {
  const c = useCopy(staffThreadCopy);
  const { modal } = App.useApp();
  return async (text: string): Promise<boolean> => {
    const open = openMarks(text);
    if (open.length === 0) return true;
    return modal.confirm({
      title: c.askUnfilled,
      content: open.map(({ name }) => name).join(c.comma),
      okText: c.sendAnyway,
      cancelText: c.goBack,
      autoFocusButton: "cancel",
    });
  };
}
