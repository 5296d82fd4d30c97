import type { Measures } from "@recourse/contract";
import { duration } from "../../copy/formats.ts";
import { insightCopy } from "../../copy/insight.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { MeasureTile, percent, shareTone } from "../../pieces/desk/measure-tile.tsx";
import { RateTiles } from "../../pieces/desk/rate-tiles.tsx";

export function TotalMeasures({ measures: m }: { measures: Measures }) {
  const c = useCopy(insightCopy);
  const language = useLanguage();
  const tile = (name: keyof typeof c.names, value: string, basis?: number) => (
    <MeasureTile
      name={c.names[name]}
      rule={c.rules[name]}
      value={value}
      {...(basis === undefined ? {} : { basis: c.basis(basis) })}
    />
  );
  return (
    <dl className="measure-tiles">
      <RateTiles measures={m} withFive />
      {tile("handling", m.handlingSeconds === null ? "–" : duration(m.handlingSeconds, language))}
      {tile("services", String(m.services))}
      <MeasureTile
        name={c.names.abandoned}
        rule={c.rules.abandoned}
        value={String(m.abandoned)}
        tone={m.services > 0 ? shareTone(1 - m.abandoned / m.services) : "calm"}
      />
      {tile("transfers", String(m.transfers))}
      {tile("resolved", percent(m.resolved.share), m.resolved.counted)}
      {tile("rating", m.rating.mean === null ? "–" : m.rating.mean.toFixed(2), m.rating.counted)}
    </dl>
  );
}
