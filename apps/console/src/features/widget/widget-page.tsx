import type { MeView } from "@recourse/contract";
import { useCopy } from "../../copy/pair.ts";
import { widgetCopy } from "../../copy/widget.ts";
import { OrganizationPicker, useChosenOrganization } from "../../pieces/desk/organization-picker.tsx";
import { PageFrame } from "../../pieces/desk/page-frame.tsx";
import { QueryState } from "../../pieces/desk/query-state.tsx";
import { SecretsPart } from "./secrets-part.tsx";
import { SettingsForm } from "./settings-form.tsx";
import { SnippetPart } from "./snippet-part.tsx";
import { useWidget } from "./widget-queries.ts";
import "./widget.css";

export function WidgetPage({ me }: { me: MeView }) {
  const c = useCopy(widgetCopy);
  const { organizationId, choose, many } = useChosenOrganization(me);
  const widget = useWidget(organizationId);
  return (
    <PageFrame title={c.title} lead={c.lead}>
      {many ? (
        <div className="toolbar">
          <OrganizationPicker me={me} value={organizationId} onChange={choose} />
        </div>
      ) : null}
      <QueryState query={widget}>
        {(kept) => (
          <div className="widget-parts">
            <SettingsForm key={organizationId} organizationId={organizationId} kept={kept} />
            <SnippetPart organizationId={organizationId} />
            <SecretsPart organizationId={organizationId} />
          </div>
        )}
      </QueryState>
    </PageFrame>
  );
}
