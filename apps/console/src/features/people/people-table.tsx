import { CheckCircleFilled, StopOutlined } from "@ant-design/icons";
import type { MeView, StaffView } from "@recourse/contract";
import { Progress, Table, type TableColumnsType, Tag, Tooltip } from "antd";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { peopleCopy } from "../../copy/people.ts";
import { PresenceMark } from "../../pieces/desk/presence-mark.tsx";
import { StateMark } from "../../pieces/desk/state-mark.tsx";
import { PersonActions } from "./person-actions.tsx";
import { useGroupNames } from "./staff-queries.ts";

type Props = {
  people: StaffView[];
  organizationId: string;
  me: MeView;
  onEdit: (person: StaffView) => void;
  onReset: (person: StaffView) => void;
};

export function PeopleTable(props: Props) {
  const c = useCopy(peopleCopy);
  const columns = usePeopleColumns(props);
  return (
    <Table
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={props.people}
      pagination={props.people.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ x: 1230 }}
      locale={{ emptyText: c.noneFound }}
      rowClassName={(person) => (person.active ? "" : "row-inactive")}
    />
  );
}

function usePeopleColumns({ organizationId, ...rest }: Props): TableColumnsType<StaffView> {
  const c = useCopy(peopleCopy);
  const { roles } = useCopy(deskPiecesCopy);
  const language = useLanguage();
  const groups = useGroupNames(organizationId).data ?? [];
  const groupName = (id: string) => {
    const group = groups.find((g) => g.id === id);
    return (language === "en" && group?.nameEn) || group?.name || "–";
  };
  return [
    { title: c.name, dataIndex: "displayName", fixed: "left", width: 130 },
    { title: c.agentNumber, dataIndex: "agentNumber", className: "tabular", width: 120, render: (n) => n ?? "–" },
    { title: c.role, dataIndex: "role", width: 150, render: (role: StaffView["role"]) => roles[role] },
    { title: c.login, dataIndex: "login", className: "soft", width: 140 },
    {
      title: c.groups,
      width: 220,
      dataIndex: "groupIds",
      render: (ids: string[]) => <Tags names={ids.map(groupName)} />,
    },
    { title: c.load, width: 120, render: (_, person) => <Load person={person} /> },
    { title: c.state, width: 100, render: (_, person) => <Standing person={person} /> },
    { title: c.secondFactor, width: 120, render: (_, { secondFactorSince }) => <Factor since={secondFactorSince} /> },
    {
      title: c.actions,
      width: 180,
      render: (_, person) => <PersonActions person={person} {...rest} organizationId={organizationId} />,
    },
  ];
}

function Factor({ since }: { since: string | null }) {
  const c = useCopy(peopleCopy);
  const language = useLanguage();
  if (since === null) return <span className="soft">{c.factorOff}</span>;
  return (
    <Tooltip title={momentLabel(since, language)}>
      <span>
        <StateMark tone="good" icon={<CheckCircleFilled aria-hidden />}>
          {c.factorOn}
        </StateMark>
      </span>
    </Tooltip>
  );
}

function Tags({ names }: { names: string[] }) {
  return (
    <span className="tags">
      {names.map((name) => (
        <Tag key={name}>{name}</Tag>
      ))}
    </span>
  );
}

function Load({ person }: { person: StaffView }) {
  if (person.capacity === 0) return <>–</>;
  const share = Math.round((person.load / person.capacity) * 100);
  return (
    <span className="load-cell tabular">
      <Progress
        percent={share}
        showInfo={false}
        size="small"
        aria-hidden
        status={share >= 100 ? "exception" : "normal"}
      />
      {person.load}/{person.capacity}
    </span>
  );
}

function Standing({ person }: { person: StaffView }) {
  const c = useCopy(peopleCopy);
  if (person.active) return <PresenceMark presence={person.presence} />;
  return (
    <StateMark tone="calm" icon={<StopOutlined aria-hidden />}>
      {c.inactive}
    </StateMark>
  );
}
