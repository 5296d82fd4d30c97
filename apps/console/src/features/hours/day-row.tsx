import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Select, Switch } from "antd";
import { hoursCopy } from "../../copy/hours.ts";
import { useCopy } from "../../copy/pair.ts";
import { DayStrip } from "./day-strip.tsx";
import { type Fault, minutesOf, type Window } from "./office-week.ts";

type Props = {
  weekday: number;
  windows: Window[];
  fault: Fault | undefined;
  onChange: (day: Omit<Window, "weekday">[]) => void;
};

const mostWindows = 3;
const clocks = Array.from(
  { length: 49 },
  (_, i) => `${String(Math.floor(i / 2)).padStart(2, "0")}:${i % 2 ? "30" : "00"}`,
);
const choices = (kept: string) => [...new Set([...clocks, kept])].sort().map((value) => ({ value, label: value }));

/** A second window begins an hour after the last one ends, as after a lunch break. */
function nextWindow(windows: readonly Window[]): Omit<Window, "weekday"> {
  const last = windows.at(-1);
  if (last === undefined) return { from: "09:00", to: "18:00" };
  const from = Math.min(23 * 60, minutesOf(last.to) + 60);
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return { from: clock(from), to: clock(Math.min(24 * 60, from + 180)) };
}

export function DayRow({ weekday, windows, fault, onChange }: Props) {
  const c = useCopy(hoursCopy);
  const name = c.weekdays[weekday as 1];
  const put = (index: number, change: Partial<Window>) =>
    onChange(windows.map((w, i) => (i === index ? { ...w, ...change } : w)));
  return (
    <div className="day-row">
      <Switch
        size="small"
        aria-label={c.openOn(name)}
        checked={windows.length > 0}
        onChange={(open) => onChange(open ? [nextWindow([])] : [])}
      />
      <span className="day-name">{name}</span>
      <div className="day-windows">
        {windows.length === 0 ? <span className="soft">{c.closed}</span> : null}
        {windows.map((w, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a window has no name but its place in the day
          <span className="day-window" key={index}>
            <Clock label={c.from(name)} value={w.from} onChange={(from) => put(index, { from })} />
            <span aria-hidden="true">–</span>
            <Clock label={c.to(name)} value={w.to} onChange={(to) => put(index, { to })} />
            {windows.length > 1 ? (
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={c.removeWindow(name)}
                onClick={() => onChange(windows.filter((_, i) => i !== index))}
              />
            ) : null}
          </span>
        ))}
        {windows.length > 0 && windows.length < mostWindows ? (
          <Button
            type="text"
            size="small"
            icon={<PlusOutlined aria-hidden />}
            aria-label={c.addWindow(name)}
            onClick={() => onChange([...windows, nextWindow(windows)])}
          />
        ) : null}
        {fault ? (
          <span role="alert" className="day-fault">
            {c.faults[fault]}
          </span>
        ) : null}
      </div>
      <DayStrip windows={windows} />
    </div>
  );
}

function Clock({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <Select
      aria-label={label}
      className="clock tabular"
      size="small"
      showSearch
      value={value}
      options={choices(value)}
      onChange={onChange}
    />
  );
}
