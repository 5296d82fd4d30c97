import type { ConversationView } from "@recourse/contract";
import { Button, Input, Modal } from "antd";
import { useEffect, useState } from "react";
import { momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { useSnooze } from "./conversation-moves.ts";
import { latestSnooze, snoozeTimes } from "./snooze-times.ts";

type Props = { conversation: ConversationView; open: boolean; onClose: () => void; onDone: () => void };

/** Until when: one digit chooses, or a time of one's own. What happens then is said before it is done. */
export function SnoozeDialog({ conversation, open, onClose, onDone }: Props) {
  const c = useCopy(staffThreadCopy);
  return (
    <Modal
      open={open}
      title={c.snoozeTitle(conversation.buyer.name)}
      footer={null}
      width={380}
      destroyOnHidden
      onCancel={onClose}
    >
      <p className="soft">{c.snoozeHint}</p>
      <Times conversation={conversation} onClose={onClose} onDone={onDone} />
    </Modal>
  );
}

function Times({ conversation, onClose, onDone }: Omit<Props, "open">) {
  const c = useCopy(staffThreadCopy);
  const language = useLanguage();
  const tell = useTell();
  const snooze = useSnooze(conversation.id);
  const [now] = useState(() => new Date());
  const [own, setOwn] = useState("");
  const times = snoozeTimes(now, latestSnooze(conversation.session?.wait ?? { owner: "", dueAt: null }, now));
  const choose = (until: Date | undefined) => {
    if (until === undefined || snooze.isPending) return;
    const onSuccess = () => {
      tell.done(c.snoozed(momentLabel(until.toISOString(), language)));
      onClose();
      onDone();
    };
    snooze.mutate(until.toISOString(), { onSuccess, onError: tell.refused });
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement) return;
      const digit = Number(event.key);
      if (digit >= 1 && digit <= times.length) choose(times[digit - 1]?.until);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  return (
    <>
      <ul className="snooze-times">
        {times.map(({ name, until }, index) => (
          <li key={name}>
            <Button block autoFocus={index === 0} onClick={() => choose(until)}>
              <span>{c.snoozeTimes[name]}</span>
              <span className="soft tabular">{momentLabel(until.toISOString(), language)}</span>
              <kbd>{index + 1}</kbd>
            </Button>
          </li>
        ))}
      </ul>
      {times.length === 0 ? <p>{c.snoozeNone}</p> : null}
      <div className="snooze-own">
        <Input
          type="datetime-local"
          aria-label={c.snoozeOwn}
          value={own}
          onChange={(event) => setOwn(event.target.value)}
        />
        <Button disabled={own === ""} loading={snooze.isPending} onClick={() => choose(new Date(`${own}+08:00`))}>
          {c.snooze}
        </Button>
      </div>
    </>
  );
}
