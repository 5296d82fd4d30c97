import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { useCopy } from "../../copy/pair.ts";
import { securityCopy } from "../../copy/security.ts";
import { put } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";
import { sentenceOf } from "../../live/refusal-error.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";

type Change = { current: string; next: string };

/** One's own password; every other device is signed out with the old one. */
export function PasswordCard() {
  const c = useCopy(securityCopy);
  const tell = useTell();
  const client = useQueryClient();
  const [form] = Form.useForm<Change>();
  const change = useMutation({
    mutationFn: (given: Change) => put<void>("/api/session/password", given),
    onSuccess: () => {
      form.resetFields();
      tell.done(c.passwordChanged);
      return client.invalidateQueries({ queryKey: keys.sessions });
    },
  });
  return (
    <section className="security" aria-label={c.passwordTitle}>
      <h2>{c.passwordTitle}</h2>
      {change.error ? <Alert type="error" showIcon title={sentenceOf(change.error)} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(given) => change.mutate(given)}>
        <Form.Item name="current" label={c.password} rules={[{ required: true, message: c.needed }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="next" label={c.newPassword} rules={[{ required: true, min: 8, message: c.passwordShort }]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button htmlType="submit" loading={change.isPending}>
          {c.changePassword}
        </Button>
      </Form>
    </section>
  );
}
