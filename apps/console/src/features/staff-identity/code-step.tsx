import type { MeView } from "@recourse/contract";
import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Checkbox, Form, Input } from "antd";
import { useCopy } from "../../copy/pair.ts";
import { securityCopy } from "../../copy/security.ts";
import { post } from "../../live/http.ts";
import { sentenceOf } from "../../live/refusal-error.ts";

type Given = { code: string; trustDevice?: boolean };

/** The second step of signing in: a code of the authenticator, or a recovery code. */
export function CodeStep({ onSignedIn, onBack }: { onSignedIn: (me: MeView) => void; onBack: () => void }) {
  const c = useCopy(securityCopy);
  const enter = useMutation({
    mutationFn: (given: Given) => post<MeView>("/api/session/code", given),
    onSuccess: onSignedIn,
  });
  return (
    <Form<Given> layout="vertical" requiredMark={false} onFinish={(given) => enter.mutate(given)}>
      <p>{c.codeLead}</p>
      {enter.error ? <Alert type="error" showIcon title={sentenceOf(enter.error)} /> : null}
      <Form.Item name="code" label={c.code} rules={[{ required: true, min: 6, message: c.needed }]}>
        <Input size="large" autoFocus autoComplete="one-time-code" maxLength={20} />
      </Form.Item>
      <Form.Item name="trustDevice" valuePropName="checked">
        <Checkbox>{c.trust}</Checkbox>
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" block loading={enter.isPending}>
        {c.next}
      </Button>
      <Button type="link" block onClick={onBack}>
        {c.back}
      </Button>
    </Form>
  );
}
