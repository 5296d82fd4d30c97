import type { DeskRow, DeskView, TagView } from "@recourse/contract";
import { useMemo } from "react";
import { deskCopy } from "../../copy/desk.ts";
import { useCopy } from "../../copy/pair.ts";
import { TagChip } from "../../pieces/desk/tag-chip.tsx";

type Counted = { tag: TagView; count: number };

/** Tags that stand in the lists now, the most frequent first; a chosen one stays while nothing has it. */
function countTags(rows: readonly DeskRow[]): Counted[] {
  const counted = new Map<string, Counted>();
  for (const { tags } of rows)
    for (const tag of tags) counted.set(tag.id, { tag, count: (counted.get(tag.id)?.count ?? 0) + 1 });
  return [...counted.values()].sort((a, b) => b.count - a.count);
}

type Props = { desk: DeskView; chosen: ReadonlySet<string>; onChoose: (tagIds: ReadonlySet<string>) => void };

/** Only talks with these tags; nothing to see where no talk has any. */
export function TagFilter({ desk, chosen, onChoose }: Props) {
  const c = useCopy(deskCopy);
  const counted = useMemo(
    () => countTags([...desk.mine, ...desk.waiting, ...desk.snoozed, ...desk.recent]).slice(0, 8),
    [desk],
  );
  const gone = [...chosen].some((id) => !counted.some(({ tag }) => tag.id === id));
  if (counted.length === 0 && chosen.size === 0) return null;
  const toggle = (id: string) =>
    onChoose(chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]));
  return (
    <fieldset className="tag-filter" aria-label={c.byTag}>
      {counted.map(({ tag, count }) => (
        <button key={tag.id} type="button" aria-pressed={chosen.has(tag.id)} onClick={() => toggle(tag.id)}>
          <TagChip tag={tag}>
            <span className="tabular">{count}</span>
          </TagChip>
        </button>
      ))}
      {gone ? (
        <button type="button" onClick={() => onChoose(new Set())}>
          {c.allTags}
        </button>
      ) : null}
    </fieldset>
  );
}
