import { EyeOutlined } from "@ant-design/icons";
import type { Revealed, RevealRequest } from "@recourse/contract";
import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Form, Input, Modal, Radio } from "antd";
import { useState } from "react";
import { useCopy } from "../../copy/pair.ts";
import { revealCopy } from "../../copy/reveal.ts";
import { post } from "../../live/http.ts";
import { sentenceOf } from "../../live/refusal-error.ts";
import { ProveDialog, wantsProof } from "../../pieces/desk/prove-dialog.tsx";

const purposes = [
  "confirm_delivery",
  "change_address",
  "return_parcel",
  "call_buyer",
  "verify_identity",
  "other",
] as const satisfies readonly RevealRequest["purpose"][];

type Props = { path: string; onRevealed: (shown: Revealed) => void };

/** Asks what for, has it written down, and hands the data on for as long as the server says. */
export function RevealButton({ path, onRevealed }: Props) {
  const c = useCopy(revealCopy);
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<RevealRequest>();
  const purpose = Form.useWatch("purpose", form);
  const reveal = useMutation({
    mutationFn: (asked: RevealRequest) => post<Revealed>(path, asked),
    onSuccess: (shown) => {
      setAsking(false);
      onRevealed(shown);
    },
  });
  const close = () => {
    reveal.reset();
    setAsking(false);
  };
  const proving = wantsProof(reveal.error);
  return (
    <>
      <Button size="small" type="link" icon={<EyeOutlined aria-hidden />} onClick={() => setAsking(true)}>
        {c.reveal}
      </Button>
      <Modal
        open={asking && !proving}
        title={c.title}
        okText={c.show}
        confirmLoading={reveal.isPending}
        onOk={() => form.submit()}
        onCancel={close}
      >
        <p className="soft">{c.lead}</p>
        {reveal.error ? <Alert type="error" showIcon title={sentenceOf(reveal.error)} /> : null}
        <Form form={form} layout="vertical" onFinish={(asked) => reveal.mutate(asked)}>
          <Form.Item name="purpose" label={c.purpose} rules={[{ required: true, message: c.purposeNeeded }]}>
            <Radio.Group
              className="reveal-purposes"
              options={purposes.map((value) => ({ value, label: c.purposes[value] }))}
            />
          </Form.Item>
          <Form.Item
            name="note"
            label={c.note}
            rules={[{ required: purpose === "other", whitespace: true, message: c.noteNeeded }]}
          >
            <Input maxLength={200} placeholder={c.notePlaceholder} />
          </Form.Item>
        </Form>
      </Modal>
      <ProveDialog open={proving} onClose={close} onProved={() => form.submit()} />
    </>
  );
}
