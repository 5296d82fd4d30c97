import { Button, InputNumber, Tooltip } from "antd";
import { useState } from "react";
import { useCopy } from "../../copy/pair.ts";
import { supervisionCopy } from "../../copy/supervision.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { useRules, useSaveRules } from "./talk-queries.ts";

/** After how much silence of an agent a talk of this desk goes back to the queue. */
export function SilenceField({ organizationId }: { organizationId: string }) {
  const c = useCopy(supervisionCopy);
  const tell = useTell();
  const rules = useRules(organizationId);
  const save = useSaveRules(organizationId);
  const [draft, setDraft] = useState<number | null>(null);
  if (!rules.data) return null;
  const minutes = draft ?? rules.data.silenceMinutes;
  const changed = minutes !== rules.data.silenceMinutes;
  const go = () =>
    save.mutate({ silenceMinutes: minutes }, { onSuccess: () => tell.done(c.saved), onError: tell.refused });
  return (
    <span className="silence-field">
      <Tooltip title={c.silenceHint}>
        <span>{c.silence}</span>
      </Tooltip>
      <InputNumber
        aria-label={c.silence}
        min={2}
        max={240}
        precision={0}
        value={minutes}
        suffix={c.minutes}
        onChange={setDraft}
        onPressEnter={() => changed && go()}
      />
      {changed ? (
        <Button type="primary" loading={save.isPending} onClick={go}>
          {c.save}
        </Button>
      ) : null}
    </span>
  );
}
