import type { ConversationView } from "@recourse/contract";
import { useState } from "react";
import { conversationsCopy } from "../../copy/conversations.ts";
import { exportsCopy } from "../../copy/exports.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { useTyping } from "../../live/use-live.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { PageHead } from "../../pieces/buyer/page-head.tsx";
import { ExportSheet } from "./export-sheet.tsx";
import { orgName } from "./organization-name.ts";

/** Whose desk this is; while they type, that. */
export const ChatHead = ({ talk }: { talk: ConversationView }) => {
  const t = useCopy(conversationsCopy);
  const language = useLanguage();
  const x = useCopy(exportsCopy);
  const [exporting, setExporting] = useState(false);
  const typing = useTyping(talk.id);
  const name = orgName(talk.organization, language);
  return (
    <>
      <PageHead title={name} up="/messages">
        <button type="button" className="icon-button" aria-label={x.openTalk} onClick={() => setExporting(true)}>
          <Icon name="save" />
        </button>
        {talk.organization.kind === "merchant" && (
          <Go to={`/shops/${talk.organization.id}`} className="icon-button" aria-label={name}>
            <Icon name="shop" />
          </Go>
        )}
      </PageHead>
      {talk.session?.related.map(({ organization, conversationId }) =>
        conversationId ? (
          <Go key={organization.id} to={`/chat/${conversationId}`} className="same-matter">
            {t.related((language === "en" && organization.nameEn) || organization.name)}
          </Go>
        ) : null,
      )}
      {exporting ? <ExportSheet conversationId={talk.id} onClose={() => setExporting(false)} /> : null}
      <p className="typing" aria-live="polite">
        {typing?.side === "staff" ? t.typing(typing.name) : ""}
      </p>
    </>
  );
};
