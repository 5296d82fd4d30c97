import type { WidgetSettings } from "@recourse/contract";
import { Button, ColorPicker, Form, Input, Segmented, Select, Switch } from "antd";
import { useState } from "react";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { useCopy } from "../../copy/pair.ts";
import { widgetCopy } from "../../copy/widget.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { isOrigin } from "./origin.ts";
import { WidgetPreview } from "./widget-preview.tsx";
import { useSaveWidget } from "./widget-queries.ts";

export function SettingsForm({ organizationId, kept }: { organizationId: string; kept: WidgetSettings }) {
  const c = useCopy(widgetCopy);
  const p = useCopy(deskPiecesCopy);
  const tell = useTell();
  const save = useSaveWidget(organizationId);
  const [draft, setDraft] = useState(kept);
  const store = () => save.mutate(draft, { onSuccess: () => tell.done(p.saved), onError: tell.refused });
  return (
    <div className="widget-columns">
      <Form
        layout="vertical"
        initialValues={kept}
        onValuesChange={(change: Partial<WidgetSettings>) => setDraft({ ...draft, ...change })}
        onFinish={store}
      >
        <Form.Item name="enabled" label={c.on} valuePropName="checked">
          <Switch aria-label={c.on} />
        </Form.Item>
        <Form.Item name="guests" label={c.guests} extra={c.guestsHint} valuePropName="checked">
          <Switch aria-label={c.guests} />
        </Form.Item>
        <Form.Item
          name="origins"
          label={c.origins}
          extra={c.originsHint}
          rules={[
            {
              validator: (_, origins: string[]) =>
                origins.every(isOrigin) ? Promise.resolve() : Promise.reject(new Error(c.originWrong)),
            },
          ]}
        >
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[",", " "]} maxCount={20} />
        </Form.Item>
        <Form.Item
          name="colour"
          label={c.colour}
          getValueFromEvent={(colour: { toHexString(): string }) => colour.toHexString().slice(0, 7)}
        >
          <ColorPicker disabledAlpha showText />
        </Form.Item>
        <Form.Item name="position" label={c.position}>
          <Segmented
            options={[
              { value: "right", label: c.right },
              { value: "left", label: c.left },
            ]}
          />
        </Form.Item>
        <Form.Item name="greeting" label={c.greeting}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="greetingEn" label={c.greetingEn}>
          <Input maxLength={120} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {c.save}
        </Button>
      </Form>
      <WidgetPreview draft={draft} />
    </div>
  );
}
