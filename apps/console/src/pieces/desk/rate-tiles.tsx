import type { Measures } from "@recourse/contract";
import { insightCopy } from "../../copy/insight.ts";
import { useCopy } from "../../copy/pair.ts";
import { MeasureTile, percent, shareTone } from "./measure-tile.tsx";

/** The market's rates, each with how many it was counted of. */
export function RateTiles({ measures, withFive = false }: { measures: Measures; withFive?: boolean }) {
  const c = useCopy(insightCopy);
  const rates = (["first30s", "reply3m", ...(withFive ? (["reply5m"] as const) : [])] as const).map((name) => (
    <MeasureTile
      key={name}
      name={c.names[name]}
      rule={c.rules[name]}
      value={percent(measures[name].share)}
      basis={c.basis(measures[name].counted)}
      tone={shareTone(measures[name].share)}
    />
  ));
  const mean = measures.firstResponseSeconds;
  return (
    <>
      {rates}
      <MeasureTile
        name={c.names.firstResponse}
        rule={c.rules.firstResponse}
        value={mean === null ? "–" : c.seconds(mean.toFixed(1))}
      />
    </>
  );
}
