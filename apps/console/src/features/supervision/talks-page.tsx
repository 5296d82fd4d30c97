import type { MeView } from "@recourse/contract";
import { Select } from "antd";
import { useState } from "react";
import { useCopy } from "../../copy/pair.ts";
import { supervisionCopy } from "../../copy/supervision.ts";
import { PageFrame } from "../../pieces/desk/page-frame.tsx";
import { Nothing, QueryState } from "../../pieces/desk/query-state.tsx";
import { SilenceField } from "./silence-field.tsx";
import { useTalks } from "./talk-queries.ts";
import { TalksTable } from "./talks-table.tsx";
import { WatchDrawer } from "./watch-drawer.tsx";
import "./supervision.css";

type Props = { me: MeView; onOpenTalk: (conversationId: string) => void };

/** Where whoever leads a desk looks into talks that are not their own. */
export function TalksPage({ me, onOpenTalk }: Props) {
  const c = useCopy(supervisionCopy);
  const talks = useTalks();
  const [wanted, setWanted] = useState<string | null>(null);
  const [watched, setWatched] = useState<string | null>(null);
  const many = me.organization?.kind !== "merchant";
  const shops = new Map((talks.data ?? []).map((talk) => [talk.organizationId, talk.organizationName]));
  return (
    <PageFrame title={c.title} lead={c.lead} wide>
      <div className="toolbar talks-toolbar">
        {many ? (
          <Select
            className="organization-picker"
            aria-label={c.organization}
            value={wanted ?? ""}
            onChange={(id) => setWanted(id === "" ? null : id)}
            options={[{ value: "", label: c.all }, ...[...shops].map(([value, label]) => ({ value, label }))]}
          />
        ) : null}
        {me.organization ? <SilenceField key={me.organization.id} organizationId={me.organization.id} /> : null}
      </div>
      <QueryState
        query={talks}
        isEmpty={(all) => all.length === 0}
        empty={<Nothing title={c.empty} hint={c.emptyHint} />}
      >
        {(all) => (
          <TalksTable
            talks={all.filter((talk) => wanted === null || talk.organizationId === wanted)}
            withShop={many}
            onWatch={setWatched}
          />
        )}
      </QueryState>
      <WatchDrawer
        talk={(talks.data ?? []).find((talk) => talk.conversationId === watched) ?? null}
        onClose={() => setWatched(null)}
        onTaken={onOpenTalk}
      />
    </PageFrame>
  );
}
