import { type InputHTMLAttributes, useId, useState } from "react";
import { identityCopy } from "../../copy/identity.ts";
import { useCopy } from "../../copy/pair.ts";

type Props = { label: string; hint?: string } & InputHTMLAttributes<HTMLInputElement>;

export const Field = ({ label, hint, ...input }: Props) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} aria-describedby={hint ? `${id}-hint` : undefined} {...input} />
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
};

export const PasswordField = (props: Props) => {
  const [shown, setShown] = useState(false);
  const t = useCopy(identityCopy);
  return (
    <div className="password-field">
      <Field {...props} type={shown ? "text" : "password"} />
      <button
        type="button"
        className="text-button"
        aria-pressed={shown}
        aria-label={shown ? t.hidePassword : t.showPassword}
        onClick={() => setShown(!shown)}
      >
        {shown ? "•••" : "Aa"}
      </button>
    </div>
  );
};
