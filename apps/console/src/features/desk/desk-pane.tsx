import { SearchOutlined } from "@ant-design/icons";
import type { DeskView } from "@recourse/contract";
import { Input } from "antd";
import { useMemo, useState } from "react";
import { GroupedVirtuoso } from "react-virtuoso";
import { deskCopy } from "../../copy/desk.ts";
import { useCopy } from "../../copy/pair.ts";
import { Nothing } from "../../pieces/desk/query-state.tsx";
import { useSpelling } from "../../pieces/desk/spelling.ts";
import { DeskRowButton } from "./desk-row.tsx";
import { type SectionName, sectionsOf } from "./desk-sections.ts";
import { MyState } from "./my-state.tsx";
import { SectionHead } from "./section-head.tsx";
import { TagFilter } from "./tag-filter.tsx";
import "./desk.css";

type Props = { desk: DeskView; selected: string | undefined; onSelect: (conversationId: string) => void };

export function DeskPane({ desk, selected, onSelect }: Props) {
  const c = useCopy(deskCopy);
  const [wanted, setWanted] = useState("");
  const [folded, setFolded] = useState<ReadonlySet<SectionName>>(new Set());
  const [tagIds, setTagIds] = useState<ReadonlySet<string>>(new Set());
  const spelt = useSpelling(wanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once spellings are known, the same words find more
  const sections = useMemo(() => sectionsOf(desk, wanted, folded, tagIds), [desk, wanted, folded, tagIds, spelt]);
  const rows = sections.flatMap((s) => s.rows);
  const fold = (name: SectionName) =>
    setFolded((held) => (held.has(name) ? new Set([...held].filter((n) => n !== name)) : new Set([...held, name])));
  const sifted = wanted.trim() !== "" || tagIds.size > 0;
  const empty = sections.every((s) => s.total === 0);
  return (
    <aside className="desk-pane" aria-label={c.pane}>
      <MyState me={desk.me} />
      <div className="desk-search">
        <Input
          allowClear
          size="small"
          prefix={<SearchOutlined aria-hidden />}
          aria-label={c.search}
          placeholder={c.search}
          onChange={(e) => setWanted(e.target.value)}
        />
      </div>
      <TagFilter desk={desk} chosen={tagIds} onChoose={setTagIds} />
      {empty ? (
        <Nothing
          title={sifted ? c.noneFound : c.allQuiet}
          hint={sifted ? c.noneFoundHint : c.quietHints[desk.me.presence]}
        />
      ) : (
        <GroupedVirtuoso
          className="desk-list"
          groupCounts={sections.map((s) => s.rows.length)}
          groupContent={(index) => <SectionHead section={sections[index]!} onFold={fold} />}
          itemContent={(index, groupIndex) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <DeskRowButton
                row={row}
                section={sections[groupIndex]!.name}
                selected={row.conversationId === selected}
                onSelect={onSelect}
              />
            );
          }}
        />
      )}
    </aside>
  );
}
