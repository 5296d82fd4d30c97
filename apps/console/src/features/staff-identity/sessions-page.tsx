import { CheckCircleFilled, LogoutOutlined } from "@ant-design/icons";
import type { SessionView } from "@recourse/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Table, type TableColumnsType } from "antd";
import { momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { securityCopy } from "../../copy/security.ts";
import { staffIdentityCopy } from "../../copy/staff-identity.ts";
import { get, remove } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";
import { PageFrame } from "../../pieces/desk/page-frame.tsx";
import { QueryState } from "../../pieces/desk/query-state.tsx";
import { StateMark } from "../../pieces/desk/state-mark.tsx";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { deviceName } from "./device-name.ts";
import { PasswordCard } from "./password-card.tsx";
import { SecurityCard } from "./security-card.tsx";

export function SessionsPage() {
  const c = useCopy(staffIdentityCopy);
  const sessions = useQuery({ queryKey: keys.sessions, queryFn: () => get<SessionView[]>("/api/sessions") });
  return (
    <PageFrame title={c.sessionsTitle} lead={c.sessionsLead} actions={<EndOthers />}>
      <QueryState query={sessions}>{(all) => <SessionsTable sessions={all} />}</QueryState>
      <SecurityCard />
      <PasswordCard />
    </PageFrame>
  );
}

function EndOthers() {
  const c = useCopy(securityCopy);
  const tell = useTell();
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: () => remove<void>("/api/sessions"),
    onSuccess: () => {
      tell.done(c.othersEnded);
      return client.invalidateQueries({ queryKey: keys.sessions });
    },
    onError: tell.refused,
  });
  return (
    <Button icon={<LogoutOutlined aria-hidden />} loading={end.isPending} onClick={() => end.mutate()}>
      {c.endOthers}
    </Button>
  );
}

function SessionsTable({ sessions }: { sessions: SessionView[] }) {
  const c = useCopy(staffIdentityCopy);
  const language = useLanguage();
  const tell = useTell();
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: (id: string) => remove<void>(`/api/sessions/${id}`),
    onSuccess: () => {
      tell.done(c.sessionEnded);
      return client.invalidateQueries({ queryKey: keys.sessions });
    },
    onError: tell.refused,
  });
  const columns: TableColumnsType<SessionView> = [
    {
      title: c.device,
      dataIndex: "device",
      render: (device: string) => <span title={device}>{deviceName(device)}</span>,
    },
    { title: c.signedInAt, width: 170, className: "tabular", render: (_, s) => momentLabel(s.createdAt, language) },
    { title: c.lastSeen, width: 170, className: "tabular", render: (_, s) => momentLabel(s.lastSeenAt, language) },
    {
      title: c.actions,
      width: 150,
      render: (_, s) =>
        s.current ? (
          <StateMark tone="good" icon={<CheckCircleFilled aria-hidden />}>
            {c.thisDevice}
          </StateMark>
        ) : (
          <Button
            size="small"
            icon={<LogoutOutlined aria-hidden />}
            loading={end.isPending && end.variables === s.id}
            onClick={() => end.mutate(s.id)}
          >
            {c.endSession}
          </Button>
        ),
    },
  ];
  return (
    <Table rowKey="id" size="small" columns={columns} dataSource={sessions} pagination={false} scroll={{ x: 640 }} />
  );
}
