import { App } from "antd";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import { maxFileBytes } from "../../live/limits.ts";
import { attach, unfit } from "./attachments.ts";
import { focusComposer } from "./composer-store.ts";

/** Takes files that were chosen, pasted or dropped; says why one cannot be taken. */
export function useAttach(conversationId: string) {
  const c = useCopy(staffThreadCopy);
  const { message } = App.useApp();
  return (files: readonly File[]): void => {
    for (const file of files) {
      const fault = unfit(file);
      if (fault === null) attach(conversationId, file);
      else void message.error(c.unfit[fault](file.name, maxFileBytes / 1024 / 1024), 5);
    }
    focusComposer("reply");
  };
}
