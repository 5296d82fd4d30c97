import { minutesOf, type Window } from "./office-week.ts";

const day = 24 * 60;
const marks = [6, 12, 18];

/** The day from midnight to midnight with its open windows filled. */
export function DayStrip({ windows }: { windows: readonly Window[] }) {
  return (
    <svg className="day-strip" viewBox={`0 0 ${day} 60`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="day-strip-ground" width={day} height="60" rx="24" />
      {windows.map((w) => (
        <rect
          key={`${w.from}-${w.to}`}
          className="day-strip-open"
          x={minutesOf(w.from)}
          width={Math.max(0, minutesOf(w.to) - minutesOf(w.from))}
          height="60"
          rx="24"
        />
      ))}
      {marks.map((hour) => (
        <line key={hour} className="day-strip-mark" x1={hour * 60} x2={hour * 60} y1="0" y2="60" />
      ))}
    </svg>
  );
}
