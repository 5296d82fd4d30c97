import { CheckCircleFilled, SafetyOutlined } from "@ant-design/icons";
import type { RecoveryCodes, SecondFactorOffer, SecondFactorView } from "@recourse/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Modal, Typography } from "antd";
import { useState } from "react";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { securityCopy } from "../../copy/security.ts";
import { get, post, put } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";
import { QueryState } from "../../pieces/desk/query-state.tsx";
import { StateMark } from "../../pieces/desk/state-mark.tsx";
import { OneField } from "./one-field.tsx";
import "./staff-identity.css";

/** The second factor of the person: how it stands, and the way in or out. */
export function SecurityCard() {
  const c = useCopy(securityCopy);
  const standing = useQuery({
    queryKey: ["second-factor"],
    queryFn: () => get<SecondFactorView>("/api/second-factor"),
  });
  return (
    <section className="security" aria-label={c.title}>
      <h2>{c.title}</h2>
      <QueryState query={standing}>{(view) => <Standing view={view} />}</QueryState>
    </section>
  );
}

function Standing({ view }: { view: SecondFactorView }) {
  const c = useCopy(securityCopy);
  const language = useLanguage();
  const client = useQueryClient();
  const [open, setOpen] = useState<"enrol" | "renew" | "remove" | null>(null);
  const close = () => {
    setOpen(null);
    void client.invalidateQueries({ queryKey: ["second-factor"] });
    void client.invalidateQueries({ queryKey: keys.me });
  };
  return (
    <>
      {view.demanded && !view.enrolled ? (
        <Alert type="warning" showIcon title={c.demanded(momentLabel(view.dueAt ?? "", language))} />
      ) : null}
      <p className="soft">{c.lead}</p>
      {view.enrolled ? (
        <>
          <StateMark tone="good" icon={<CheckCircleFilled aria-hidden />}>
            {c.on(momentLabel(view.since ?? "", language))}
          </StateMark>{" "}
          <span className="soft">{c.left(view.recoveryCodesLeft)}</span>
          <div className="toolbar">
            <Button onClick={() => setOpen("renew")}>{c.renew}</Button>
            <Button danger disabled={view.demanded} onClick={() => setOpen("remove")}>
              {c.remove}
            </Button>
          </div>
        </>
      ) : (
        <Button type="primary" icon={<SafetyOutlined aria-hidden />} onClick={() => setOpen("enrol")}>
          {c.enrol}
        </Button>
      )}
      {open === "enrol" ? <EnrolDialog onClose={close} /> : null}
      {open === "renew" ? <RenewDialog onClose={close} /> : null}
      {open === "remove" ? <RemoveDialog onClose={close} /> : null}
    </>
  );
}

/** Password, then the picture and a first code, then the recovery codes. */
function EnrolDialog({ onClose }: { onClose: () => void }) {
  const c = useCopy(securityCopy);
  const begin = useMutation({
    mutationFn: (password: string) => post<SecondFactorOffer>("/api/second-factor", { password }),
  });
  const confirm = useMutation({ mutationFn: (code: string) => put<RecoveryCodes>("/api/second-factor", { code }) });
  if (confirm.data) return <CodesDialog codes={confirm.data.recoveryCodes} onClose={onClose} />;
  return (
    <Modal open title={c.enrol} footer={null} mask={{ closable: false }} onCancel={onClose}>
      {begin.data ? (
        <>
          <p>{c.scan}</p>
          <img
            className="security-qr"
            alt={c.qr}
            src={`data:image/svg+xml;utf8,${encodeURIComponent(begin.data.qr)}`}
            width={200}
            height={200}
          />
          <Typography.Paragraph copyable={{ text: begin.data.secret }}>
            <small className="soft">{c.byHand}</small> <code>{begin.data.secret}</code>
          </Typography.Paragraph>
          <OneField key="code" kind="code" step={confirm} />
        </>
      ) : (
        <OneField key="password" kind="password" step={begin} />
      )}
    </Modal>
  );
}

function RenewDialog({ onClose }: { onClose: () => void }) {
  const c = useCopy(securityCopy);
  const renew = useMutation({
    mutationFn: (code: string) => post<RecoveryCodes>("/api/second-factor/recovery-codes", { code }),
  });
  if (renew.data) return <CodesDialog codes={renew.data.recoveryCodes} onClose={onClose} />;
  return (
    <Modal open title={c.renew} footer={null} onCancel={onClose}>
      <p className="soft">{c.renewLead}</p>
      <OneField kind="code" step={renew} />
    </Modal>
  );
}

function RemoveDialog({ onClose }: { onClose: () => void }) {
  const c = useCopy(securityCopy);
  const remove = useMutation({
    mutationFn: (code: string) => post<void>("/api/second-factor/removal", { code }),
    onSuccess: onClose,
  });
  return (
    <Modal open title={c.remove} footer={null} onCancel={onClose}>
      <OneField kind="code" step={remove} />
    </Modal>
  );
}

function CodesDialog({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const c = useCopy(securityCopy);
  const p = useCopy(deskPiecesCopy);
  return (
    <Modal
      open
      title={c.codes}
      closable={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {c.kept}
        </Button>
      }
    >
      <Alert type="warning" showIcon title={c.codesLead} />
      <Typography.Paragraph className="token" copyable={{ text: codes.join("\n"), tooltips: [p.copyText, p.copied] }}>
        <code className="security-codes">{codes.join("\n")}</code>
      </Typography.Paragraph>
    </Modal>
  );
}
