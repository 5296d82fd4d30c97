import type { RevealView } from "@recourse/contract";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Table, type TableColumnsType } from "antd";
import { auditCopy } from "../../copy/audit.ts";
import { momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { revealCopy } from "../../copy/reveal.ts";
import { get } from "../../live/http.ts";
import { Nothing, QueryState } from "../../pieces/desk/query-state.tsx";

const atATime = 50;

function useReveals(organization: string) {
  return useInfiniteQuery({
    queryKey: ["reveals", organization],
    enabled: organization !== "",
    initialPageParam: "",
    queryFn: ({ pageParam }) => {
      const words = new URLSearchParams({ organization, limit: String(atATime) });
      if (pageParam !== "") words.set("before", pageParam);
      return get<RevealView[]>(`/api/reveals?${words}`);
    },
    getNextPageParam: (page) => (page.length < atATime ? null : (page.at(-1)?.id ?? null)),
  });
}

/** Who looked at whose name, number or address, when and what for. */
export function RevealsPanel({ organization }: { organization: string }) {
  const c = useCopy(auditCopy);
  const looks = useReveals(organization);
  return (
    <>
      <p className="soft">{c.revealsLead}</p>
      <QueryState
        query={{ ...looks, data: looks.data?.pages.flat() }}
        isEmpty={(list) => list.length === 0}
        empty={<Nothing title={c.noReveals} hint={c.noRevealsHint} />}
      >
        {(list) => <RevealsTable looks={list} />}
      </QueryState>
      {looks.hasNextPage ? (
        <Button block loading={looks.isFetchingNextPage} onClick={() => void looks.fetchNextPage()}>
          {c.older}
        </Button>
      ) : null}
    </>
  );
}

function RevealsTable({ looks }: { looks: RevealView[] }) {
  const c = useCopy(auditCopy);
  const r = useCopy(revealCopy);
  const language = useLanguage();
  const by = ({ personName, agentNumber }: RevealView) => [personName, agentNumber].filter(Boolean).join(" · ") || "–";
  const columns: TableColumnsType<RevealView> = [
    { title: c.when, width: 150, className: "tabular", render: (_, look) => momentLabel(look.at, language) },
    { title: c.who, width: 180, render: (_, look) => by(look) },
    { title: c.fromOrganization, width: 150, dataIndex: "organizationName" },
    { title: c.whose, width: 220, render: (_, look) => r.seenOf[look.subject.kind](look.subject.name) },
    { title: r.purpose, width: 140, render: (_, look) => r.purposes[look.purpose] },
    { title: r.note, className: "soft", render: (_, look) => look.note || "–" },
  ];
  return <Table rowKey="id" size="small" columns={columns} dataSource={looks} pagination={false} scroll={{ x: 980 }} />;
}
