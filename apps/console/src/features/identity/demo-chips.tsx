import type { DemoSignIn } from "@recourse/contract";
import { identityCopy } from "../../copy/identity.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";

/** The cast of a demonstration, buyers first. */
export const DemoChips = (props: {
  demos: readonly DemoSignIn[];
  onPick: (demo: DemoSignIn) => void;
  busy: boolean;
}) => {
  const t = useCopy(identityCopy);
  const language = useLanguage();
  const groups = [
    { title: t.demoBuyers, icon: "me", demos: props.demos.filter((d) => d.role === "buyer") },
    { title: t.demoStaff, icon: "person", demos: props.demos.filter((d) => d.role !== "buyer") },
  ] as const;
  return (
    <section className="demo" aria-label={t.demoTitle}>
      <h2>{t.demoTitle}</h2>
      <p className="quiet">{t.demoHint}</p>
      {groups.map(
        (g) =>
          g.demos.length > 0 && (
            <div key={g.title} className="demo-group">
              <h3>{g.title}</h3>
              <div className="chips">
                {g.demos.map((d) => (
                  <button
                    key={d.login}
                    type="button"
                    className="chip"
                    disabled={props.busy}
                    onClick={() => props.onPick(d)}
                  >
                    <Icon name={g.icon} size={18} />
                    {language === "zh" ? d.label : d.labelEn}
                  </button>
                ))}
              </div>
            </div>
          ),
      )}
    </section>
  );
};
