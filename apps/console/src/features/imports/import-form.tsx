import { DownloadOutlined, InboxOutlined } from "@ant-design/icons";
import { type ImportKind, importKinds, type MeView } from "@recourse/contract";
import { Button, Segmented, Upload } from "antd";
import { importsCopy } from "../../copy/imports.ts";
import { useCopy } from "../../copy/pair.ts";
import { OrganizationPicker } from "../../pieces/desk/organization-picker.tsx";
import { columns, download, templateOf } from "./templates.ts";

type Props = {
  me: MeView;
  kind: ImportKind;
  onKind: (kind: ImportKind) => void;
  organizationId: string;
  /** Null when only one's own shop may be chosen. */
  onOrganization: ((id: string) => void) | null;
  busy: boolean;
  onFile: (file: File) => void;
};

export function ImportForm({ me, kind, onKind, organizationId, onOrganization, busy, onFile }: Props) {
  const c = useCopy(importsCopy);
  return (
    <>
      <div className="toolbar">
        {onOrganization ? (
          <OrganizationPicker me={me} value={organizationId} onChange={onOrganization} merchantsOnly />
        ) : null}
        <Segmented<ImportKind>
          aria-label={c.kind}
          className="import-kinds"
          disabled={busy}
          value={kind}
          onChange={onKind}
          options={importKinds.map((value) => ({ value, label: c.kinds[value] }))}
        />
      </div>
      <Upload.Dragger
        height={172}
        accept=".json,.csv,application/json,text/csv"
        showUploadList={false}
        disabled={busy}
        beforeUpload={(file) => {
          onFile(file);
          return false;
        }}
      >
        <p className="import-icon">
          <InboxOutlined />
        </p>
        <p>{c.drop(c.kinds[kind])}</p>
        <p className="soft">{c.dropHint}</p>
      </Upload.Dragger>
      <p className="import-columns soft">
        {c.columns}{" "}
        {columns[kind].map((name) => (
          <code key={name}>{name}</code>
        ))}
      </p>
      <Button icon={<DownloadOutlined aria-hidden />} onClick={() => download(`${kind}.csv`, templateOf(kind))}>
        {c.template}
      </Button>
    </>
  );
}
