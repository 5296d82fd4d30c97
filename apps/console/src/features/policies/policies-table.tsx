import type { PolicyView } from "@recourse/contract";
import { Button, Popconfirm, Table, type TableColumnsType, Tag } from "antd";
import { dayLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { policiesCopy } from "../../copy/policies.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { useWithdraw } from "./policy-queries.ts";
import { SpanText } from "./span-text.tsx";
import { VersionList } from "./version-list.tsx";

type Props = { policies: PolicyView[]; onDraft: (policy: PolicyView) => void };

const currentOf = (policy: PolicyView) => policy.versions.find(({ state }) => state === "current");
const announcedOf = (policy: PolicyView) => policy.versions.find(({ state }) => state === "announced");

export function PoliciesTable({ policies, onDraft }: Props) {
  const c = useCopy(policiesCopy);
  const language = useLanguage();
  const nameOf = (policy: PolicyView) => (language === "en" ? policy.nameEn : policy.name);
  const mayAct = policies.some(({ movesOpen }) => movesOpen.length > 0);
  const columns: TableColumnsType<PolicyView> = [
    {
      title: c.clock,
      width: 240,
      render: (_, policy) => (
        <>
          <strong className="policy-name">{nameOf(policy)}</strong>
          <span className="soft policy-clock">{policy.clock}</span>
        </>
      ),
    },
    { title: c.owner, width: 100, render: (_, policy) => c.owners[policy.owner] },
    {
      title: c.length,
      width: 220,
      render: (_, policy) => {
        const current = currentOf(policy);
        return current ? <SpanText span={current.span} /> : "–";
      },
    },
    { title: c.consequence, width: 180, render: (_, policy) => c.consequences[policy.consequence] },
    { title: c.version, width: 200, render: (_, policy) => <VersionMark policy={policy} /> },
    ...(mayAct
      ? [
          {
            title: c.actions,
            width: 120,
            render: (_: unknown, p: PolicyView) => <Actions policy={p} onDraft={onDraft} />,
          },
        ]
      : []),
  ];
  return (
    <Table
      rowKey="clock"
      size="small"
      columns={columns}
      dataSource={policies}
      pagination={false}
      scroll={{ x: 960 }}
      expandable={{ expandedRowRender: (policy) => <VersionList policy={policy} /> }}
    />
  );
}

function VersionMark({ policy }: { policy: PolicyView }) {
  const c = useCopy(policiesCopy);
  const language = useLanguage();
  const current = currentOf(policy);
  const next = announcedOf(policy);
  return (
    <>
      {current ? <span className="tabular">{c.versionNumber(current.version)}</span> : null}
      {next ? (
        <Tag className="policy-next" color="processing">
          {c.states.announced} · {c.since(dayLabel(next.effectiveFrom, language))}
        </Tag>
      ) : null}
    </>
  );
}

function Actions({ policy, onDraft }: { policy: PolicyView; onDraft: (policy: PolicyView) => void }) {
  const c = useCopy(policiesCopy);
  const tell = useTell();
  const withdraw = useWithdraw();
  if (policy.movesOpen.includes("withdraw"))
    return (
      <Popconfirm
        title={c.withdrawSure}
        description={c.withdrawHint}
        okText={c.withdraw}
        onConfirm={() =>
          withdraw.mutate(policy.clock, { onSuccess: () => tell.done(c.withdrawn), onError: tell.refused })
        }
      >
        <Button size="small" loading={withdraw.isPending}>
          {c.withdraw}
        </Button>
      </Popconfirm>
    );
  return policy.movesOpen.includes("announce") ? (
    <Button size="small" onClick={() => onDraft(policy)}>
      {c.draft}
    </Button>
  ) : null;
}
