import { DownOutlined } from "@ant-design/icons";
import type { DeskView } from "@recourse/contract";
import { Button, Dropdown, Tooltip } from "antd";
import { deskCopy } from "../../copy/desk.ts";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { useCopy } from "../../copy/pair.ts";
import { PresenceMark, presences } from "../../pieces/desk/presence-mark.tsx";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { useChangePresence } from "./desk-queries.ts";

/** Whether I take conversations, how many I hold of how many, and how many wait. */
export function MyState({ me }: { me: DeskView["me"] }) {
  const c = useCopy(deskCopy);
  const words = useCopy(deskPiecesCopy).presence;
  const tell = useTell();
  const change = useChangePresence();
  const items = presences.map((presence) => ({
    key: presence,
    label: (
      <>
        <PresenceMark presence={presence} />
        <small className="presence-hint">{c.presenceHints[presence]}</small>
      </>
    ),
    onClick: () => change.mutate(presence, { onError: tell.refused }),
  }));
  return (
    <div className="my-state">
      <Dropdown trigger={["click"]} menu={{ items, selectable: true, selectedKeys: [me.presence] }}>
        <Button size="small" loading={change.isPending} aria-label={`${c.myState}: ${words[me.presence]}`}>
          <PresenceMark presence={me.presence} /> <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <Tooltip title={c.loadHint(me.load, me.capacity)}>
        <span className="my-load tabular">
          <Slots load={me.load} capacity={me.capacity} />
          {c.load} {me.load}/{me.capacity}
        </span>
      </Tooltip>
      <span className={me.waiting > 0 ? "my-waiting tone-warn tabular" : "my-waiting tabular"}>
        {c.waiting} {me.waiting}
      </span>
    </div>
  );
}

function Slots({ load, capacity }: { load: number; capacity: number }) {
  const share = capacity === 0 ? 0 : Math.min(1, load / capacity);
  return (
    <svg className={share >= 1 ? "slots tone-bad" : "slots tone-accent"} width="28" height="6" aria-hidden="true">
      <rect className="slots-ground" width="28" height="6" rx="3" />
      <rect className="slots-fill" width={28 * share} height="6" rx="3" />
    </svg>
  );
}
