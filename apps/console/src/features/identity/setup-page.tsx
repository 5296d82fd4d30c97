import type { FirstAdministrator, MeView } from "@recourse/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { identityCopy } from "../../copy/identity.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { post } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";
import { queries } from "../../live/queries.ts";
import { sentenceOf } from "../../live/refusal-error.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { StateNote } from "../../pieces/buyer/states.tsx";
import { Field, PasswordField } from "./field.tsx";
import { LanguageSwitch } from "./preferences.tsx";
import "./identity.css";

// The address that the server printed carries the code after the number sign, which no server ever sees.
const codeInAddress = (): string => decodeURIComponent(location.hash.slice(1)).slice(0, 40);
const blank: FirstAdministrator = { setupCode: "", platformName: "", displayName: "", login: "", password: "" };

/** The first page of a new installation; it closes for good once there is an administrator. */
export const SetupPage = ({ onDone }: { onDone: (me: MeView) => void }) => {
  const t = useCopy(identityCopy);
  const language = useLanguage();
  const cache = useQueryClient();
  const installation = useQuery(queries.installation).data;
  const [given, setGiven] = useState({ ...blank, setupCode: codeInAddress() });
  const creating = useMutation({
    mutationFn: (first: FirstAdministrator) => post<MeView>("/api/setup", first),
    onSuccess: (me) => {
      void cache.invalidateQueries({ queryKey: keys.installation });
      cache.setQueryData(keys.me, me);
      onDone(me);
    },
  });
  const bind = (name: keyof FirstAdministrator) => ({
    name,
    required: true,
    value: given[name],
    onChange: (e: { target: { value: string } }) => setGiven({ ...given, [name]: e.target.value }),
  });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    creating.mutate(given);
  };
  if (installation && !installation.setupNeeded)
    return (
      <main className="page door">
        <h1 className="visually-hidden">{t.setupTitle}</h1>
        <StateNote icon="check" title={t.setupDone}>
          <Go to="/sign-in" className="button button-primary">
            {t.signIn}
          </Go>
        </StateNote>
      </main>
    );
  return (
    <main className="page door">
      <span className="door-mark">
        <Icon name="chat" size={34} />
      </span>
      <h1>{t.setupTitle}</h1>
      <p className="quiet">{t.setupLead}</p>
      <form className="card door-form" onSubmit={submit}>
        <Field
          label={t.setupCode}
          hint={t.setupCodeHint}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          {...bind("setupCode")}
        />
        <Field label={t.platformName} hint={t.platformNameHint} maxLength={60} {...bind("platformName")} />
        <Field label={t.displayName} autoComplete="name" maxLength={40} {...bind("displayName")} />
        <Field label={t.newLogin} autoComplete="username" autoCapitalize="none" minLength={2} {...bind("login")} />
        <PasswordField label={t.newPassword} autoComplete="new-password" minLength={8} {...bind("password")} />
        {creating.isError && (
          <p role="alert" className="field-error">
            {sentenceOf(creating.error, language)}
          </p>
        )}
        <button type="submit" className="button button-primary button-wide" disabled={creating.isPending}>
          {creating.isPending ? t.creating : t.create}
        </button>
      </form>
      <LanguageSwitch />
    </main>
  );
};
