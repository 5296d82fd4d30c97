import { DownOutlined, RightOutlined } from "@ant-design/icons";
import { deskCopy } from "../../copy/desk.ts";
import { useCopy } from "../../copy/pair.ts";
import type { Section, SectionName } from "./desk-sections.ts";

export function SectionHead({ section, onFold }: { section: Section; onFold: (name: SectionName) => void }) {
  const c = useCopy(deskCopy);
  const open = section.rows.length > 0 || section.total === 0;
  return (
    <button
      type="button"
      className="section-head"
      aria-expanded={open}
      disabled={section.total === 0}
      onClick={() => onFold(section.name)}
    >
      {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
      {c.sections[section.name]}
      <span className="tabular">{section.total}</span>
    </button>
  );
}
