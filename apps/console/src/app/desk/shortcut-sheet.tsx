import { Modal } from "antd";
import { deskCopy } from "../../copy/desk.ts";
import { useCopy } from "../../copy/pair.ts";
import { overlays, useOverlay } from "./overlays.ts";

const sheet = [
  ["next", ["J", "Alt ↓"]],
  ["previous", ["K", "Alt ↑"]],
  ["reply", ["R"]],
  ["note", ["N"]],
  ["canned", ["/"]],
  ["draft", ["Alt 1", "Alt 2", "Alt 3"]],
  ["send", ["Ctrl Enter"]],
  ["promise", ["Alt P"]],
  ["transfer", ["T"]],
  ["snooze", ["S"]],
  ["tag", ["L"]],
  ["resolve", ["E"]],
  ["command", ["Ctrl K"]],
  ["sheet", ["?"]],
] as const;

const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);
const named = (key: string) => (apple ? key.replace("Ctrl", "⌘").replace("Alt", "⌥") : key);

export function ShortcutSheet() {
  const c = useCopy(deskCopy).shortcuts;
  return (
    <Modal open={useOverlay("shortcuts")} title={c.title} footer={null} width={400} onCancel={overlays.hide}>
      <dl className="shortcuts">
        {sheet.map(([act, keys]) => (
          <div key={act}>
            <dt>{c[act]}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{named(key)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
