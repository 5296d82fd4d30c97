import { RightOutlined } from "@ant-design/icons";
import type { InstallationView } from "@recourse/contract";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { staffIdentityCopy } from "../../copy/staff-identity.ts";

type DemoSignIn = InstallationView["demoSignIns"][number];
type SignIn = { login: string; password: string };
type Props = { signIns: DemoSignIn[]; busy: boolean; onChoose: (given: SignIn) => void };

/** One tap for each invented person of the demonstration; buyers have pages of their own. */
export function DemoSignIns({ signIns, busy, onChoose }: Props) {
  const c = useCopy(staffIdentityCopy);
  const { roles } = useCopy(deskPiecesCopy);
  const language = useLanguage();
  const staff = signIns.filter((s) => s.role !== "buyer");
  if (staff.length === 0) return null;
  return (
    <div className="demo-sign-ins">
      <h2>{c.demoTitle}</h2>
      <ul>
        {staff.map((person) => (
          <li key={person.login}>
            <button
              type="button"
              disabled={busy}
              onClick={() => onChoose({ login: person.login, password: person.password })}
            >
              <span>{language === "en" ? person.labelEn : person.label}</span>
              <small>{roles[person.role]}</small>
              <RightOutlined aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
