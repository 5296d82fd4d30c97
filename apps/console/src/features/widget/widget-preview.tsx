import { MessageOutlined } from "@ant-design/icons";
import type { WidgetSettings } from "@recourse/contract";
import type { CSSProperties } from "react";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { widgetCopy } from "../../copy/widget.ts";

/** How it will look, drawn from the draft: nothing is sent and nobody is asked. */
export function WidgetPreview({ draft }: { draft: WidgetSettings }) {
  const c = useCopy(widgetCopy);
  const language = useLanguage();
  const hello = (language === "en" && draft.greetingEn) || draft.greeting;
  return (
    <figure
      className="widget-preview"
      data-side={draft.position}
      data-off={draft.enabled ? undefined : true}
      style={{ "--shop": draft.colour } as CSSProperties}
    >
      <figcaption className="soft">{c.preview}</figcaption>
      <div className="widget-preview-page" aria-hidden="true">
        <div className="widget-preview-panel">
          <div className="widget-preview-head">
            <strong>{c.previewShop}</strong>
            {hello ? <span>{hello}</span> : null}
          </div>
          <p>{c.previewSaid}</p>
        </div>
        <span className="widget-preview-bubble">
          <MessageOutlined />
        </span>
      </div>
    </figure>
  );
}
