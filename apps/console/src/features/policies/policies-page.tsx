import type { MeView, PolicyScene, PolicyView } from "@recourse/contract";
import { PolicyScene as Scenes } from "@recourse/contract";
import { Segmented } from "antd";
import { useState } from "react";
import { useCopy } from "../../copy/pair.ts";
import { policiesCopy } from "../../copy/policies.ts";
import { PageFrame } from "../../pieces/desk/page-frame.tsx";
import { Nothing, QueryState } from "../../pieces/desk/query-state.tsx";
import { HorizonAlert } from "./horizon-alert.tsx";
import { PoliciesTable } from "./policies-table.tsx";
import { PolicyDrawer } from "./policy-drawer.tsx";
import { usePolicies } from "./policy-queries.ts";
import "./policies.css";

const inSceneOrder = (list: PolicyView[]): PolicyView[] =>
  [...list].sort((a, b) => Scenes.options.indexOf(a.scene) - Scenes.options.indexOf(b.scene));

type Shown = PolicyScene | "all";

/** Every clock of the service: who acts, how long, what follows, under which version; and a new one drafted. */
export function PoliciesPage({ me }: { me: MeView }) {
  const c = useCopy(policiesCopy);
  const policies = usePolicies();
  const [scene, setScene] = useState<Shown>("all");
  const [drafting, setDrafting] = useState<PolicyView | null>(null);
  const mayImport = me.role === "administrator" || me.role === "operations_manager";
  const options = [
    { value: "all" as Shown, label: c.allScenes },
    ...Scenes.options.map((one) => ({ value: one as Shown, label: c.scenes[one] })),
  ];
  return (
    <PageFrame title={c.title} lead={c.lead} wide>
      <HorizonAlert mayImport={mayImport} />
      <div className="toolbar scene-bar">
        <Segmented<Shown> value={scene} onChange={setScene} options={options} />
      </div>
      <QueryState
        query={policies}
        isEmpty={(list) => list.length === 0}
        empty={<Nothing title={c.empty} hint={c.emptyHint} />}
      >
        {(list) => (
          <PoliciesTable
            policies={inSceneOrder(list.filter((one) => scene === "all" || one.scene === scene))}
            onDraft={setDrafting}
          />
        )}
      </QueryState>
      <PolicyDrawer key={drafting?.clock ?? ""} policy={drafting} onClose={() => setDrafting(null)} />
    </PageFrame>
  );
}
