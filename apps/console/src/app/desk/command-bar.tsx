import { SearchOutlined } from "@ant-design/icons";
import type { MeView } from "@recourse/contract";
import { Input, Modal } from "antd";
import { type KeyboardEvent, useId, useState } from "react";
import { deskCopy } from "../../copy/desk.ts";
import { useCopy } from "../../copy/pair.ts";
import { useSpelling } from "../../pieces/desk/spelling.ts";
import { type Command, findCommands } from "./commands.ts";
import { overlays, useOverlay } from "./overlays.ts";
import { useCommands } from "./use-commands.ts";

export function CommandBar({ me }: { me: MeView }) {
  const c = useCopy(deskCopy);
  return (
    <Modal
      open={useOverlay("command")}
      title={null}
      closable={false}
      footer={null}
      width={560}
      destroyOnHidden
      className="command-bar"
      aria-label={c.nav.command}
      onCancel={overlays.hide}
    >
      <Finder me={me} />
    </Modal>
  );
}

function Finder({ me }: { me: MeView }) {
  const c = useCopy(deskCopy).command;
  const id = useId();
  const [typed, setTyped] = useState("");
  const commands = useCommands(me, typed);
  useSpelling(typed);
  const [at, setAt] = useState(0);
  const found = findCommands(commands, typed).slice(0, 40);
  const chosen = found[Math.min(at, found.length - 1)];
  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    overlays.hide();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 && event.key !== "Enter") return;
    event.preventDefault();
    if (step === 0) run(chosen);
    else setAt((held) => (Math.min(held, found.length - 1) + step + found.length) % Math.max(1, found.length));
  };
  return (
    <>
      <Input
        autoFocus
        size="large"
        variant="borderless"
        prefix={<SearchOutlined aria-hidden />}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={chosen ? `${id} ${chosen.key}`.replaceAll(" ", "-") : undefined}
        aria-label={c.placeholder}
        placeholder={c.placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Found id={id} found={found} chosen={chosen} onRun={run} />
      <p className="command-hint">{c.hint}</p>
    </>
  );
}

type FoundProps = { id: string; found: Command[]; chosen: Command | undefined; onRun: (command: Command) => void };

function Found({ id, found, chosen, onRun }: FoundProps) {
  const c = useCopy(deskCopy).command;
  if (found.length === 0) return <p className="command-none">{c.none}</p>;
  return (
    <div className="command-list" role="listbox" id={id} aria-label={c.placeholder}>
      {found.map((command, index) => (
        <div key={command.key}>
          {found[index - 1]?.group === command.group ? null : <p className="command-group">{c[command.group]}</p>}
          <button
            type="button"
            role="option"
            tabIndex={-1}
            id={`${id} ${command.key}`.replaceAll(" ", "-")}
            aria-selected={command === chosen}
            className={command === chosen ? "command command-chosen" : "command"}
            ref={(node) => {
              if (command === chosen) node?.scrollIntoView({ block: "nearest" });
            }}
            onClick={() => onRun(command)}
          >
            {command.label} <small className="tabular">{command.hint}</small>
          </button>
        </div>
      ))}
    </div>
  );
}
