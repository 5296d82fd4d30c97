import type { DemoSignIn, MeView } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { identityCopy } from "../../copy/identity.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { queries } from "../../live/queries.ts";
import { sentenceOf } from "../../live/refusal-error.ts";
import { useConnection } from "../../live/use-live.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { DemoChips } from "./demo-chips.tsx";
import { Field, PasswordField } from "./field.tsx";
import { useSignIn } from "./use-sign-in.ts";
import "./identity.css";

type Props = { onSignedIn: (me: MeView) => void };

export const SignInPage = ({ onSignedIn }: Props) => {
  const t = useCopy(identityCopy);
  const language = useLanguage();
  const installation = useQuery(queries.installation).data;
  const ended = useConnection().state === "ended";
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const entering = useSignIn(onSignedIn);
  const submit = (e: FormEvent) => {
    e.preventDefault();
    entering.mutate({ login, password });
  };
  const pick = (demo: DemoSignIn) => {
    setLogin(demo.login);
    setPassword(demo.password);
    entering.mutate({ login: demo.login, password: demo.password });
  };
  return (
    <main className="page door">
      <span className="door-mark">
        <Icon name="chat" size={34} />
      </span>
      <h1>{t.signInTitle}</h1>
      <p className="quiet">{t.signInLead(installation?.platformName ?? "")}</p>
      {ended && <p className="notice-warning">{t.ended}</p>}
      <form className="card door-form" onSubmit={submit}>
        <Field
          label={t.login}
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          required
          value={login}
          onChange={(e) => setLogin(e.target.value)}
        />
        <PasswordField
          label={t.password}
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(e) => setPassword(e.target.value)}
        />
        {entering.isError && (
          <p role="alert" className="field-error">
            {sentenceOf(entering.error, language)}
          </p>
        )}
        <button type="submit" className="button button-primary button-wide" disabled={entering.isPending}>
          {entering.isPending ? t.signingIn : t.signIn}
        </button>
      </form>
      {installation?.demonstration && (
        <DemoChips demos={installation.demoSignIns} onPick={pick} busy={entering.isPending} />
      )}
    </main>
  );
};
