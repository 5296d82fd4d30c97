import { Alert, Button, Form, Input } from "antd";
import { useCopy } from "../../copy/pair.ts";
import { securityCopy } from "../../copy/security.ts";
import { sentenceOf } from "../../live/refusal-error.ts";

type Step = { mutate: (given: string) => void; isPending: boolean; error: unknown };

/** One thing to type and a button: the password, or a code. */
export function OneField({ kind, step }: { kind: "password" | "code"; step: Step }) {
  const c = useCopy(securityCopy);
  return (
    <Form<{ given: string }> layout="vertical" requiredMark={false} onFinish={({ given }) => step.mutate(given)}>
      {step.error ? <Alert type="error" showIcon title={sentenceOf(step.error)} /> : null}
      <Form.Item name="given" label={c[kind]} rules={[{ required: true, message: c.needed }]}>
        {kind === "password" ? (
          <Input.Password autoFocus autoComplete="current-password" />
        ) : (
          <Input autoFocus autoComplete="one-time-code" maxLength={20} />
        )}
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={step.isPending}>
        {c.next}
      </Button>
    </Form>
  );
}
