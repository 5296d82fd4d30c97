import { CustomerServiceOutlined } from "@ant-design/icons";
import type { InstallationView, MeView } from "@recourse/contract";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import type { ReactNode } from "react";
import { useCopy } from "../../copy/pair.ts";
import { staffIdentityCopy } from "../../copy/staff-identity.ts";
import { get, post } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";
import { RefusalError, sentenceOf } from "../../live/refusal-error.ts";
import { CodeStep } from "./code-step.tsx";
import { DemoSignIns } from "./demo-sign-ins.tsx";
import "./staff-identity.css";

type SignIn = { login: string; password: string };
type Props = { onSignedIn: (me: MeView) => void; corner: ReactNode };

export function StaffSignInPage({ onSignedIn, corner }: Props) {
  const c = useCopy(staffIdentityCopy);
  const installation = useQuery({
    queryKey: keys.installation,
    queryFn: () => get<InstallationView>("/api/installation"),
  });
  const signIn = useMutation({
    mutationFn: (given: SignIn) => post<MeView>("/api/session", given),
    onSuccess: onSignedIn,
  });
  const wantsCode = signIn.error instanceof RefusalError && signIn.error.code === "session.code_required";
  const demo = installation.data?.demonstration ? installation.data.demoSignIns : [];
  return (
    <main className="sign-in">
      <div className="sign-in-corner">{corner}</div>
      <section className="sign-in-card" aria-labelledby="sign-in-title">
        <CustomerServiceOutlined className="sign-in-mark" aria-hidden />
        <h1 id="sign-in-title">{c.signInTitle(installation.data?.platformName ?? "Recourse")}</h1>
        <p className="soft">{c.signInLead}</p>
        {installation.data?.setupNeeded ? <Alert type="info" showIcon title={c.setupNeeded} /> : null}
        {signIn.error && !wantsCode ? <Alert type="error" showIcon title={sentenceOf(signIn.error)} /> : null}
        {wantsCode ? <CodeStep onSignedIn={onSignedIn} onBack={() => signIn.reset()} /> : null}
        <Form<SignIn>
          hidden={wantsCode}
          layout="vertical"
          requiredMark={false}
          onFinish={(given) => signIn.mutate(given)}
        >
          <Form.Item name="login" label={c.login} rules={[{ required: true, message: c.loginNeeded }]}>
            <Input size="large" autoComplete="username" autoFocus />
          </Form.Item>
          <Form.Item name="password" label={c.password} rules={[{ required: true, message: c.passwordNeeded }]}>
            <Input.Password size="large" autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
            {c.signIn}
          </Button>
        </Form>
        <DemoSignIns
          signIns={wantsCode ? [] : demo}
          busy={signIn.isPending}
          onChoose={(given) => signIn.mutate(given)}
        />
      </section>
    </main>
  );
}
