import type { PolicyVersion, PolicyView } from "@recourse/contract";
import { Tag } from "antd";
import { dayLabel, duration } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { policiesCopy } from "../../copy/policies.ts";
import { SpanText } from "./span-text.tsx";

const colours = { past: "default", current: "success", announced: "processing" } as const;

/** Every version of one clock, the newest first, with where its length comes from. */
export function VersionList({ policy }: { policy: PolicyView }) {
  const c = useCopy(policiesCopy);
  return (
    <div className="version-list">
      <p className="soft">
        {c.basis}：{policy.basis}
      </p>
      <ol aria-label={c.versions} reversed>
        {policy.versions.map((version) => (
          <VersionRow key={version.version} version={version} />
        ))}
      </ol>
    </div>
  );
}

function VersionRow({ version }: { version: PolicyVersion }) {
  const c = useCopy(policiesCopy);
  const language = useLanguage();
  const { warnBeforeMinutes, announcedBy } = version;
  return (
    <li>
      <Tag color={colours[version.state]}>{c.states[version.state]}</Tag>
      <strong>{c.versionNumber(version.version)}</strong>
      <SpanText span={version.span} />
      <span className="soft">
        {warnBeforeMinutes === null ? c.noWarning : c.warns(duration(warnBeforeMinutes * 60, language))}
      </span>
      <span className="soft tabular">
        {announcedBy
          ? `${c.since(dayLabel(version.effectiveFrom, language))} · ${c.announcedBy(announcedBy, dayLabel(version.announcedAt, language))}`
          : c.fromTheStart}
      </span>
      {version.reason ? <span>{version.reason}</span> : null}
    </li>
  );
}
