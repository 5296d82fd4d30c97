import { DownloadOutlined } from "@ant-design/icons";
import type { ActPage } from "@recourse/contract";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { auditCopy } from "../../copy/audit.ts";
import { useCopy } from "../../copy/pair.ts";
import { get } from "../../live/http.ts";
import { Nothing, QueryState } from "../../pieces/desk/query-state.tsx";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { type ActFilter, asked } from "./act-filter.ts";
import { ActFilters } from "./act-filters.tsx";
import { ActsTable } from "./acts-table.tsx";
import { downloadActs } from "./download-acts.ts";
import { useVerification, Verdict, VerifyButton } from "./verification.tsx";

function useActs(filter: ActFilter) {
  return useInfiniteQuery({
    queryKey: ["audit", filter],
    enabled: filter.organization !== "",
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) => {
      const words = new URLSearchParams(asked(filter));
      if (pageParam !== null) words.set("before", String(pageParam));
      return get<ActPage>(`/api/audit?${words}`);
    },
    getNextPageParam: (page) => page.before,
  });
}

/** What staff did, newest first; whether the record is whole; and the same as a file. */
export function ActsPanel({ organization }: { organization: string }) {
  const c = useCopy(auditCopy);
  const tell = useTell();
  const [filter, setFilter] = useState<ActFilter>({ organization });
  const acts = useActs(filter);
  const save = useMutation({ mutationFn: () => downloadActs(filter), onError: tell.refused });
  const verification = useVerification(organization);
  return (
    <>
      <div className="toolbar">
        <ActFilters filter={filter} onChange={(change) => setFilter({ ...filter, ...change })} />
        <VerifyButton verification={verification} />
        <Button icon={<DownloadOutlined aria-hidden />} loading={save.isPending} onClick={() => save.mutate()}>
          {c.download}
        </Button>
      </div>
      <Verdict verification={verification} organization={organization} />
      <QueryState
        query={{ ...acts, data: acts.data?.pages.flatMap((page) => page.acts) }}
        isEmpty={(list) => list.length === 0}
        empty={<Nothing title={c.none} hint={c.noneHint} />}
      >
        {(list) => <ActsTable acts={list} />}
      </QueryState>
      {acts.hasNextPage ? (
        <Button block loading={acts.isFetchingNextPage} onClick={() => void acts.fetchNextPage()}>
          {c.older}
        </Button>
      ) : null}
    </>
  );
}
