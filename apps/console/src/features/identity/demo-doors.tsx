import type { DemoSignIn, MeView, Role } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { identityCopy } from "../../copy/identity.ts";
import { useCopy } from "../../copy/pair.ts";
import { queries } from "../../live/queries.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { Icon, type IconName } from "../../pieces/buyer/icon.tsx";
import { announceError } from "../../pieces/buyer/toast.tsx";
import { useSignIn } from "./use-sign-in.ts";
import "./demo-doors.css";

/** The sides a visitor may look from, each by the first account of that role. */
const sides = [
  { side: "buyer", role: "buyer", icon: "bag" },
  { side: "agent", role: "merchant_agent", icon: "person" },
  { side: "manager", role: "merchant_manager", icon: "shop" },
  { side: "platform", role: "operations_manager", icon: "shield" },
] as const satisfies readonly { side: string; role: Role; icon: IconName }[];

type Door = (typeof sides)[number] & { readonly demo: DemoSignIn };
const doorsOf = (demos: readonly DemoSignIn[]): Door[] =>
  sides.flatMap((it) => {
    const demo = demos.find(({ role }) => role === it.role);
    return demo ? [{ ...it, demo }] : [];
  });

/** The first thing a visitor of a demonstration sees: what this is, and one tap into it from each side. */
export const DemoDoors = ({ onSignedIn }: { onSignedIn: (me: MeView) => void }) => {
  const t = useCopy(identityCopy).doors;
  const installation = useQuery(queries.installation).data;
  const me = useQuery(queries.me).data;
  const entering = useSignIn(onSignedIn);
  if (!installation?.demonstration || me !== null) return null;
  const enter = ({ login, password }: DemoSignIn) => entering.mutate({ login, password }, { onError: announceError });
  return (
    <section className="card doors" aria-labelledby="doors-title">
      <h2 id="doors-title">{t.title}</h2>
      <p className="quiet">{t.lead}</p>
      <ul className="doors-list">
        {doorsOf(installation.demoSignIns).map(({ side, icon, demo }) => (
          <li key={side}>
            <button
              type="button"
              className={`doors-way doors-${side}`}
              disabled={entering.isPending}
              onClick={() => enter(demo)}
            >
              <span className="doors-mark">
                <Icon name={icon} size={24} />
              </span>
              <span className="doors-words">
                <strong>{t[side]}</strong>
                <small>{t[`${side}Hint`]}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="doors-foot">
        <Go to="/sign-in" className="text-button">
          {t.more}
          <Icon name="next" size={16} />
        </Go>
      </p>
    </section>
  );
};
