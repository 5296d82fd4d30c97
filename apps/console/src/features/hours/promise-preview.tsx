import type { OfficeHours } from "@recourse/contract";
import { Segmented } from "antd";
import { useState } from "react";
import { momentLabel } from "../../copy/formats.ts";
import { hoursCopy } from "../../copy/hours.ts";
import { copyIn, useCopy } from "../../copy/pair.ts";
import { useNow } from "../../pieces/desk/use-now.ts";
import { nextClosed, openingAt } from "./office-week.ts";

type Side = "zh" | "en";

/** What a buyer reads when nobody is at the desk: the welcome and when a person will answer. */
export function PromisePreview({ hours }: { hours: OfficeHours }) {
  const c = useCopy(hoursCopy);
  const [side, setSide] = useState<Side>("zh");
  const minute = Math.floor(useNow() / 60_000) * 60_000;
  const at = nextClosed(hours.windows, minute);
  return (
    <aside className="promise-preview" aria-label={c.preview}>
      <header>
        <h2>{c.preview}</h2>
        <Segmented<Side>
          size="small"
          value={side}
          onChange={setSide}
          options={[
            { value: "zh", label: "中文" },
            { value: "en", label: "English" },
          ]}
        />
      </header>
      {at === null ? (
        <p className="soft">{c.alwaysOpen}</p>
      ) : (
        <Bubbles hours={hours} side={side} at={at} now={minute} />
      )}
    </aside>
  );
}

function Bubbles({ hours, side, at, now }: { hours: OfficeHours; side: Side; at: number; now: number }) {
  const c = useCopy(hoursCopy);
  const said = copyIn(hoursCopy, side);
  const opening = openingAt(hours.windows, at);
  const welcome = (side === "en" && hours.welcomeEn) || hours.welcome;
  const opens =
    !opening.open && opening.opensAt !== null
      ? momentLabel(new Date(opening.opensAt).toISOString(), side, new Date(at))
      : null;
  return (
    <>
      <p className="soft">
        {c.previewAt(momentLabel(new Date(at).toISOString(), side === "en" ? "en" : "zh", new Date(now)))}
      </p>
      <div className="bubble">{welcome || said.noWelcome}</div>
      <div className="bubble bubble-promise">{opens === null ? said.noPromise : said.promise(opens)}</div>
    </>
  );
}
