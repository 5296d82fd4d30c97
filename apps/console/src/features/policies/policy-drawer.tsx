import type { PolicyView } from "@recourse/contract";
import { ClockKind } from "@recourse/contract";
import { Button, Checkbox, Drawer, Form, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { policiesCopy } from "../../copy/policies.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { type DraftForm, draftOf, earliestDay, formOf, hasWindow, mayRoll, spanOf } from "./draft-span.ts";
import { DuePreview } from "./due-preview.tsx";
import { useAnnounce } from "./policy-queries.ts";

/** A new version drafted from the newest one, with what it would mean for a case begun now. */
export function PolicyDrawer({ policy, onClose }: { policy: PolicyView | null; onClose: () => void }) {
  const c = useCopy(policiesCopy);
  const language = useLanguage();
  const name = (language === "en" ? policy?.nameEn : policy?.name) ?? "";
  return (
    <Drawer open={policy !== null} onClose={onClose} size={480} title={c.draftOf(name)} destroyOnHidden>
      {policy ? <DraftFields policy={policy} onClose={onClose} /> : null}
    </Drawer>
  );
}

function DraftFields({ policy, onClose }: { policy: PolicyView; onClose: () => void }) {
  const c = useCopy(policiesCopy);
  const tell = useTell();
  const announce = useAnnounce(policy.clock);
  const [now] = useState(() => new Date());
  const [initial] = useState(() => formOf(policy.versions[0]!, now));
  const [form] = Form.useForm<DraftForm>();
  const filled = Form.useWatch((all: DraftForm) => all, form) ?? initial;
  const values = { ...initial, ...filled };
  const span = spanOf(values);
  const earliest = earliestDay(now, values.major);
  const finish = () => {
    if (!span) return;
    const onSuccess = () => {
      tell.done(c.announced);
      onClose();
    };
    announce.mutate(draftOf(values, span), { onSuccess, onError: tell.refused });
  };
  return (
    <Form form={form} layout="vertical" initialValues={initial} onFinish={finish}>
      <div className="draft-pair">
        <Form.Item name="kind" label={c.kind}>
          <Select options={ClockKind.options.map((kind) => ({ value: kind, label: c.kinds[kind] }))} />
        </Form.Item>
        <Form.Item name="amount" label={c.amount} rules={[{ required: true, message: c.amountNeeded }]}>
          <InputNumber min={0.5} max={8784} step={1} className="draft-number" />
        </Form.Item>
      </div>
      {hasWindow(values.kind) ? (
        <div className="draft-pair">
          <Form.Item name="from" label={c.from}>
            <Input type="time" />
          </Form.Item>
          <Form.Item name="to" label={c.to}>
            <Input type="time" />
          </Form.Item>
        </div>
      ) : null}
      {mayRoll(values.kind) ? (
        <Form.Item name="rolls" valuePropName="checked">
          <Checkbox>{c.rollsLabel}</Checkbox>
        </Form.Item>
      ) : null}
      <Form.Item name="warnHours" label={c.warnBefore}>
        <InputNumber min={0.5} max={1600} className="draft-number" />
      </Form.Item>
      <DuePreview span={span} warnHours={values.warnHours} />
      <Form.Item name="major" valuePropName="checked">
        <Checkbox>{c.major}</Checkbox>
      </Form.Item>
      <Form.Item
        name="effectiveFrom"
        label={c.effectiveFrom}
        extra={c.effectiveHint(earliest)}
        rules={[{ required: true, message: c.effectiveNeeded }]}
      >
        <Input type="date" min={earliest} />
      </Form.Item>
      <Form.Item name="reason" label={c.reason} rules={[{ required: true, whitespace: true, message: c.reasonNeeded }]}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={announce.isPending} disabled={!span}>
        {c.announce}
      </Button>
    </Form>
  );
}
