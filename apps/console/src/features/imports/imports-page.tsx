import type { ImportKind, MeView, OrganizationView } from "@recourse/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { importsCopy } from "../../copy/imports.ts";
import { useCopy } from "../../copy/pair.ts";
import { sentenceOf } from "../../live/refusal-error.ts";
import { useChosenOrganization } from "../../pieces/desk/organization-picker.tsx";
import { PageFrame } from "../../pieces/desk/page-frame.tsx";
import { ImportForm } from "./import-form.tsx";
import { ImportOutcome } from "./import-outcome.tsx";
import { type Run, runImport } from "./run-import.ts";
import { splitRows, UnreadableFile } from "./split-rows.ts";
import "./imports.css";

export function ImportsPage({ me }: { me: MeView }) {
  const c = useCopy(importsCopy);
  const client = useQueryClient();
  const { organizationId, choose, many } = useChosenOrganization(me);
  const [kind, setKind] = useState<ImportKind>("products");
  const [run, setRun] = useState<Run | null>(null);

  /** The platform's people must say which shop the rows belong to; a shop's own people need not. */
  const merchant = () => {
    if (!many) return null;
    const all = client.getQueryData<OrganizationView[]>(["organizations"]);
    return all?.find((o) => o.id === organizationId && o.kind === "merchant")?.externalId ?? null;
  };
  const start = async (file: File) => {
    const begun: Run = { file: file.name, kind, progress: null, failure: null, running: true };
    setRun(begun);
    try {
      const pieces = splitRows(file.name, await file.text());
      await runImport(kind, merchant(), pieces, (progress) => setRun({ ...begun, progress }));
      setRun((held) => held && { ...held, running: false });
    } catch (error) {
      const failure = error instanceof UnreadableFile ? c.unreadable[error.reason] : sentenceOf(error);
      setRun((held) => held && { ...held, running: false, failure });
    }
  };
  return (
    <PageFrame title={c.title} lead={c.lead}>
      <ImportForm
        me={me}
        kind={kind}
        onKind={setKind}
        organizationId={organizationId}
        onOrganization={many ? choose : null}
        busy={run?.running === true}
        onFile={(file) => void start(file)}
      />
      {run === null ? null : <ImportOutcome run={run} />}
    </PageFrame>
  );
}
