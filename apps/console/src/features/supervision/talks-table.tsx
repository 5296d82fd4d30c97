import { EyeOutlined, QuestionCircleOutlined } from "@ant-design/icons";
import type { LiveTalk } from "@recourse/contract";
import { Button, Table, type TableColumnsType, Tooltip } from "antd";
import { useCopy } from "../../copy/pair.ts";
import { supervisionCopy } from "../../copy/supervision.ts";
import { secondsSince, timer } from "../../pieces/desk/spans.ts";
import { useNow } from "../../pieces/desk/use-now.ts";
import { TalkState } from "./talk-state.tsx";

type Props = { talks: LiveTalk[]; withShop: boolean; onWatch: (conversationId: string) => void };

function Waited({ since }: { since: string | null }) {
  const now = useNow();
  if (since === null) return <span className="soft">–</span>;
  const seconds = secondsSince(since, now);
  const tone = seconds >= 180 ? "bad" : seconds >= 60 ? "warn" : "calm";
  return <span className={`tabular toned tone-${tone}`}>{timer(seconds)}</span>;
}

export function TalksTable({ talks, withShop, onWatch }: Props) {
  const c = useCopy(supervisionCopy);
  const person = (one: LiveTalk["agent"]) =>
    one ? (
      <span className="tabular">{c.numbered(one.name, one.agentNumber)}</span>
    ) : (
      <span className="soft">{c.nobody}</span>
    );
  const columns: TableColumnsType<LiveTalk> = [
    { title: c.buyer, dataIndex: "buyerName", width: 110, ellipsis: true },
    ...(withShop ? [{ title: c.organization, dataIndex: "organizationName", width: 130, ellipsis: true }] : []),
    { title: c.state, width: 110, render: (_, talk) => <TalkState state={talk.state} /> },
    { title: c.waited, width: 90, render: (_, talk) => <Waited since={talk.waitingSince} /> },
    { title: c.agent, width: 130, ellipsis: true, render: (_, talk) => person(talk.agent) },
    {
      title: (
        <Tooltip title={c.accountableHint}>
          <span>
            {c.accountable} <QuestionCircleOutlined aria-hidden />
          </span>
        </Tooltip>
      ),
      width: 130,
      ellipsis: true,
      render: (_, talk) => person(talk.accountable),
    },
    { title: c.lastWords, dataIndex: "lastWords", ellipsis: true },
    {
      title: "",
      width: 96,
      render: (_, talk) => (
        <Button size="small" icon={<EyeOutlined aria-hidden />} onClick={() => onWatch(talk.conversationId)}>
          {c.watch}
        </Button>
      ),
    },
  ];
  return (
    <Table<LiveTalk>
      className="talks-table"
      size="small"
      rowKey="conversationId"
      columns={columns}
      dataSource={talks}
      scroll={{ x: 860 }}
      pagination={talks.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
    />
  );
}
