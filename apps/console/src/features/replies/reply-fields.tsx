import type { CannedReplyDraft, GroupView } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { Button, Form, type FormInstance, Input, Radio, Select } from "antd";
import { useState } from "react";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { repliesCopy } from "../../copy/replies.ts";
import { get } from "../../live/http.ts";
import { replyVariables } from "./fill-reply.ts";

export type Fields = Pick<CannedReplyDraft, "title" | "shortcut" | "textZh" | "textEn" | "scope"> & {
  groupId?: string;
};
type Props = { organizationId: string; creating: boolean; lead: boolean; own: boolean; form: FormInstance<Fields> };
type TextName = "textZh" | "textEn";

export function ReplyFields({ organizationId, creating, lead, own, form }: Props) {
  const c = useCopy(repliesCopy);
  const scope = Form.useWatch("scope", form);
  const [last, setLast] = useState<TextName>("textZh");
  const scopes = [...(own ? (["own"] as const) : []), ...(lead ? (["group", "desk"] as const) : [])];
  const insert = (name: string) =>
    form.setFieldValue(last, `${(form.getFieldValue(last) as string | undefined) ?? ""}{{${name}}}`);
  const long = { autoSize: { minRows: 4, maxRows: 12 }, maxLength: 2000 };
  return (
    <>
      {creating ? (
        <Form.Item name="scope" label={c.scope} extra={c.scopeFixed}>
          <Radio.Group optionType="button" options={scopes.map((value) => ({ value, label: c.scopes[value] }))} />
        </Form.Item>
      ) : null}
      {creating && scope === "group" ? <GroupField organizationId={organizationId} /> : null}
      <Form.Item
        name="title"
        label={c.name}
        rules={[{ required: true, whitespace: true, max: 40, message: c.nameNeeded }]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="shortcut"
        label={c.shortcut}
        extra={c.shortcutHint}
        rules={[{ pattern: /^[^\s/]{0,20}$/, message: c.shortcutShape }]}
      >
        <Input maxLength={20} prefix="/" autoComplete="off" />
      </Form.Item>
      <Form.Item name="textZh" label={c.textZh} rules={[{ required: true, whitespace: true, message: c.textZhNeeded }]}>
        <Input.TextArea {...long} onFocus={() => setLast("textZh")} />
      </Form.Item>
      <Form.Item name="textEn" label={c.textEn} extra={c.textEnHint}>
        <Input.TextArea {...long} onFocus={() => setLast("textEn")} />
      </Form.Item>
      <fieldset className="reply-variables" aria-label={c.insertVariable}>
        <legend className="soft">{c.insertVariable}</legend>
        {replyVariables.map((name) => (
          <Button key={name} size="small" onClick={() => insert(name)}>
            {c.variables[name]}
          </Button>
        ))}
      </fieldset>
    </>
  );
}

function GroupField({ organizationId }: { organizationId: string }) {
  const c = useCopy(repliesCopy);
  const language = useLanguage();
  const groups = useQuery({
    queryKey: ["groups", organizationId],
    queryFn: () => get<GroupView[]>(`/api/groups?organization=${organizationId}`),
  });
  const options = (groups.data ?? []).map((g) => ({ value: g.id, label: (language === "en" && g.nameEn) || g.name }));
  return (
    <Form.Item name="groupId" label={c.group} rules={[{ required: true, message: c.groupNeeded }]}>
      <Select loading={groups.isPending} options={options} />
    </Form.Item>
  );
}
