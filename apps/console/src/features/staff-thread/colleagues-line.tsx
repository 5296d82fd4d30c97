import { EyeOutlined, HighlightOutlined } from "@ant-design/icons";
import { useEffect, useMemo } from "react";
import { useStore } from "zustand/react";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import { colleagueStore, colleaguesOf, listenForColleagues } from "../../live/colleagues.ts";

export function useColleagues(conversationId: string, me: string) {
  useEffect(listenForColleagues, []);
  const at = useStore(colleagueStore, (held) => held.at);
  return useMemo(() => colleaguesOf(at, conversationId, me), [at, conversationId, me]);
}

/** Who else has this talk open, and who of them is writing: two answers to one question help nobody. */
export function ColleaguesLine({ conversationId, me }: { conversationId: string; me: string }) {
  const c = useCopy(staffThreadCopy);
  const { people, writing } = useColleagues(conversationId, me);
  const looking = people.filter(({ id }) => !writing.some((one) => one.id === id));
  if (people.length === 0 && writing.length === 0) return null;
  const names = (list: typeof people) => list.map(({ name }) => name).join(c.comma);
  return (
    <p className="colleagues" role="status">
      {looking.length > 0 ? (
        <span>
          <EyeOutlined aria-hidden /> {c.alsoLooking(names(looking))}
        </span>
      ) : null}
      {writing.length > 0 ? (
        <span className="colleagues-writing">
          <HighlightOutlined aria-hidden /> {c.alsoWriting(names(writing))}
        </span>
      ) : null}
    </p>
  );
}
