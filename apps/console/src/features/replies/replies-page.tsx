import { CloudUploadOutlined, PlusOutlined, SearchOutlined } from "@ant-design/icons";
import type { CannedReplyView, MeView } from "@recourse/contract";
import { Button, Input, Segmented } from "antd";
import { useState } from "react";
import { useCopy } from "../../copy/pair.ts";
import { repliesCopy } from "../../copy/replies.ts";
import { OrganizationPicker, useChosenOrganization } from "../../pieces/desk/organization-picker.tsx";
import { PageFrame } from "../../pieces/desk/page-frame.tsx";
import { Nothing, QueryState } from "../../pieces/desk/query-state.tsx";
import { useSpelling } from "../../pieces/desk/spelling.ts";
import { ImportDialog } from "./import-dialog.tsx";
import { RepliesTable } from "./replies-table.tsx";
import { ReplyDrawer } from "./reply-drawer.tsx";
import { useReplies } from "./reply-queries.ts";
import { siftReplies } from "./sift-replies.ts";
import "./replies.css";

type Scope = CannedReplyView["scope"] | "all";
const leads: readonly MeView["role"][] = ["merchant_manager", "operations_manager", "administrator"];

/** What a desk says every day: whoever leads it writes for all, everybody for themselves. */
export function RepliesPage({ me }: { me: MeView }) {
  const c = useCopy(repliesCopy);
  const { organizationId, choose, many } = useChosenOrganization(me);
  const [wanted, setWanted] = useState("");
  const [scope, setScope] = useState<Scope>("all");
  const [editing, setEditing] = useState<CannedReplyView | "new" | null>(null);
  const [importing, setImporting] = useState(false);
  const replies = useReplies(organizationId);
  useSpelling(wanted);
  const lead = leads.includes(me.role);
  const own = me.organization?.id === organizationId;
  const add =
    lead || own ? (
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEditing("new")}>
        {c.add}
      </Button>
    ) : null;
  const actions = (
    <>
      {lead ? (
        <Button icon={<CloudUploadOutlined aria-hidden />} onClick={() => setImporting(true)}>
          {c.importAction}
        </Button>
      ) : null}
      {add}
    </>
  );
  const scopes = (["all", "own", "group", "desk"] as const).map((value) => ({
    value,
    label: value === "all" ? c.all : c.scopes[value],
  }));
  return (
    <PageFrame title={c.title} lead={c.lead} actions={actions} wide>
      <div className="toolbar">
        {many ? <OrganizationPicker me={me} value={organizationId} onChange={choose} /> : null}
        <Segmented<Scope> aria-label={c.scope} value={scope} onChange={setScope} options={scopes} />
        <Input
          className="search"
          prefix={<SearchOutlined aria-hidden />}
          allowClear
          aria-label={c.search}
          placeholder={c.search}
          onChange={(event) => setWanted(event.target.value)}
        />
      </div>
      <QueryState
        query={replies}
        isEmpty={(all) => all.length === 0}
        empty={<Nothing title={c.empty} hint={c.emptyHint} action={add} />}
      >
        {(all) => {
          const shown = all.filter((reply) => scope === "all" || reply.scope === scope);
          return (
            <RepliesTable
              replies={siftReplies(shown, wanted)}
              organizationId={organizationId}
              arrangeable={wanted.trim() === ""}
              onEdit={setEditing}
            />
          );
        }}
      </QueryState>
      <ReplyDrawer
        organizationId={organizationId}
        lead={lead}
        own={own}
        editing={editing}
        onClose={() => setEditing(null)}
      />
      <ImportDialog organizationId={organizationId} open={importing} onClose={() => setImporting(false)} />
    </PageFrame>
  );
}
