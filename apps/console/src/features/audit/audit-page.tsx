import { DownloadOutlined, SafetyCertificateOutlined } from "@ant-design/icons";
import type { ActKind, ActPage, ActView, ChainVerdict, MeView } from "@recourse/contract";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Alert, Button, Select, Table, type TableColumnsType, Typography } from "antd";
import { useState } from "react";
import { auditCopy } from "../../copy/audit.ts";
import { momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { get } from "../../live/http.ts";
import { OrganizationPicker, useChosenOrganization } from "../../pieces/desk/organization-picker.tsx";
import { PageFrame } from "../../pieces/desk/page-frame.tsx";
import { Nothing, QueryState } from "../../pieces/desk/query-state.tsx";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { downloadActs } from "./download-acts.ts";
import "./audit.css";

type Filter = { organization: string; kind: ActKind | undefined };

function useActs({ organization, kind }: Filter) {
  return useInfiniteQuery({
    queryKey: ["audit", organization, kind],
    enabled: organization !== "",
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams({ organization, ...(kind ? { kind } : {}) });
      if (pageParam !== null) asked.set("before", String(pageParam));
      return get<ActPage>(`/api/audit?${asked}`);
    },
    getNextPageParam: (page) => page.before,
  });
}

/** What staff did, newest first; whether the record is whole; and the same as a file. */
export function AuditPage({ me }: { me: MeView }) {
  const c = useCopy(auditCopy);
  const tell = useTell();
  const { organizationId, choose, many } = useChosenOrganization(me);
  const [kind, setKind] = useState<ActKind>();
  const filter = { organization: organizationId, kind };
  const acts = useActs(filter);
  const save = useMutation({ mutationFn: () => downloadActs(filter), onError: tell.refused });
  const kinds = Object.entries(c.kinds).map(([value, label]) => ({ value: value as ActKind, label }));
  const actions = (
    <Button icon={<DownloadOutlined aria-hidden />} loading={save.isPending} onClick={() => save.mutate()}>
      {c.download}
    </Button>
  );
  return (
    <PageFrame title={c.title} lead={c.lead} actions={actions} wide>
      <div className="toolbar">
        {many ? <OrganizationPicker me={me} value={organizationId} onChange={choose} /> : null}
        <Select
          aria-label={c.kind}
          className="organization-picker"
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          placeholder={c.everyKind}
          value={kind ?? null}
          onChange={(chosen) => setKind(chosen ?? undefined)}
          options={kinds}
        />
        <Verification key={organizationId} organization={organizationId} />
      </div>
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
    </PageFrame>
  );
}

function Verification({ organization }: { organization: string }) {
  const c = useCopy(auditCopy);
  const tell = useTell();
  const check = useMutation({
    mutationFn: () => get<ChainVerdict>(`/api/audit/verification?organization=${organization}`),
    onError: tell.refused,
  });
  const { data } = check;
  return (
    <>
      <Button
        icon={<SafetyCertificateOutlined aria-hidden />}
        loading={check.isPending}
        disabled={organization === ""}
        onClick={() => check.mutate()}
      >
        {c.verify}
      </Button>
      {data ? (
        <Alert
          type={data.sound ? "success" : "error"}
          showIcon
          title={data.sound ? c.sound(data.entries) : c.broken(data.brokenAt ?? 0)}
        />
      ) : null}
    </>
  );
}

function ActsTable({ acts }: { acts: ActView[] }) {
  const c = useCopy(auditCopy);
  const language = useLanguage();
  const columns: TableColumnsType<ActView> = [
    { title: c.number, dataIndex: "seq", width: 80, className: "tabular" },
    { title: c.when, width: 150, className: "tabular", render: (_, act) => momentLabel(act.at, language) },
    { title: c.who, width: 160, render: (_, act) => act.actor.name || c.actors[act.actor.kind] },
    { title: c.what, width: 190, render: (_, act) => c.kinds[act.kind] },
    { title: c.whom, width: 190, render: (_, act) => act.subject?.name || "–" },
    { title: c.details, render: (_, act) => <Details content={act.content} /> },
  ];
  return <Table rowKey="seq" size="small" columns={columns} dataSource={acts} pagination={false} scroll={{ x: 980 }} />;
}

function Details({ content }: { content: ActView["content"] }) {
  const c = useCopy(auditCopy);
  const said = Object.entries(content).filter(([, value]) => value !== "" && value !== null);
  if (said.length === 0) return "–";
  const words = said.map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`);
  return (
    <Typography.Paragraph className="act-details" ellipsis={{ rows: 2, expandable: true, symbol: c.more }}>
      {words.join(" · ")}
    </Typography.Paragraph>
  );
}
