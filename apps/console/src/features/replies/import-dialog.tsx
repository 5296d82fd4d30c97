import { UploadOutlined } from "@ant-design/icons";
import { Alert, Button, Input, Modal, Upload } from "antd";
import { useState } from "react";
import { useCopy } from "../../copy/pair.ts";
import { repliesCopy } from "../../copy/replies.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { useImportReplies } from "./reply-queries.ts";

type Props = { organizationId: string; open: boolean; onClose: () => void };

/** A sheet pasted or chosen; what was left out is told line by line and stays to be mended. */
export function ImportDialog({ organizationId, open, onClose }: Props) {
  const c = useCopy(repliesCopy);
  const tell = useTell();
  const [csv, setCsv] = useState("");
  const bring = useImportReplies(organizationId);
  const close = () => {
    bring.reset();
    setCsv("");
    onClose();
  };
  const start = () =>
    bring.mutate(csv, {
      onSuccess: ({ created, updated, refused }) => {
        tell.done(c.imported(created, updated));
        if (refused.length === 0) close();
      },
      onError: tell.refused,
    });
  const refused = bring.data?.refused ?? [];
  return (
    <Modal
      open={open}
      title={c.importTitle}
      okText={c.importNow}
      okButtonProps={{ disabled: csv.trim() === "" }}
      confirmLoading={bring.isPending}
      onOk={start}
      onCancel={close}
    >
      <p className="soft">{c.importHint}</p>
      <Upload
        accept=".csv,text/csv,text/plain"
        showUploadList={false}
        beforeUpload={(file) => {
          void file.text().then(setCsv);
          return false;
        }}
      >
        <Button icon={<UploadOutlined aria-hidden />}>{c.importFile}</Button>
      </Upload>
      <Input.TextArea
        aria-label={c.importText}
        className="import-text"
        autoSize={{ minRows: 6, maxRows: 12 }}
        value={csv}
        onChange={(event) => setCsv(event.target.value)}
      />
      {refused.length > 0 ? (
        <Alert
          type="warning"
          title={c.importRefused(refused.length)}
          description={
            <ul className="import-refusals">
              {refused.map(({ line, reason, value }) => (
                <li key={line}>{c.reasons[reason](line, value)}</li>
              ))}
            </ul>
          }
        />
      ) : null}
    </Modal>
  );
}
