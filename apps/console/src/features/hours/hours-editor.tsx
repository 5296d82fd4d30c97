import type { OfficeHours } from "@recourse/contract";
import { Alert, Button, Input } from "antd";
import { useId, useState } from "react";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { hoursCopy } from "../../copy/hours.ts";
import { useCopy } from "../../copy/pair.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { DayRow } from "./day-row.tsx";
import { useSaveHours } from "./hours-queries.ts";
import { faults, hoursPerWeek, weekdays, windowsOn, withDay } from "./office-week.ts";
import { PromisePreview } from "./promise-preview.tsx";

export function HoursEditor({ organizationId, kept }: { organizationId: string; kept: OfficeHours }) {
  const c = useCopy(hoursCopy);
  const p = useCopy(deskPiecesCopy);
  const tell = useTell();
  const [draft, setDraft] = useState(kept);
  const save = useSaveHours(organizationId);
  const wrong = faults(draft.windows);
  const changed = JSON.stringify(draft) !== JSON.stringify(kept);
  const store = () => save.mutate(draft, { onSuccess: () => tell.done(p.saved), onError: tell.refused });
  return (
    <div className="hours-columns">
      <section aria-label={c.week}>
        <h2>
          {c.week} <small className="soft tabular">{c.weekHours(hoursPerWeek(draft.windows))}</small>
        </h2>
        {weekdays.map((weekday) => (
          <DayRow
            key={weekday}
            weekday={weekday}
            windows={windowsOn(draft.windows, weekday)}
            fault={wrong.find((f) => f.weekday === weekday)?.fault}
            onChange={(day) => setDraft({ ...draft, windows: withDay(draft.windows, weekday, day) })}
          />
        ))}
        {draft.windows.length === 0 ? <Alert type="warning" showIcon title={c.neverOpen} /> : null}
        <Welcome draft={draft} onChange={setDraft} />
        <Button type="primary" disabled={!changed || wrong.length > 0} loading={save.isPending} onClick={store}>
          {p.save}
        </Button>
      </section>
      <PromisePreview hours={draft} />
    </div>
  );
}

type WelcomeProps = { draft: OfficeHours; onChange: (draft: OfficeHours) => void };

function Welcome({ draft, onChange }: WelcomeProps) {
  const c = useCopy(hoursCopy);
  return (
    <>
      <h2>{c.welcome}</h2>
      <Words label={c.welcomeZh} value={draft.welcome} onChange={(welcome) => onChange({ ...draft, welcome })} />
      <Words label={c.welcomeEn} value={draft.welcomeEn} onChange={(welcomeEn) => onChange({ ...draft, welcomeEn })} />
    </>
  );
}

type WordsProps = { label: string; value: string; onChange: (text: string) => void };

function Words({ label, value, onChange }: WordsProps) {
  const id = useId();
  return (
    <div className="hours-words">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={300}
        showCount
        value={value}
        onChange={(e) => onChange(e.target.value)}
      />
    </div>
  );
}
