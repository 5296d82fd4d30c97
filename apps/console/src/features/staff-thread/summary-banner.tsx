import { FileTextOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";

/** What the one before wrote at hand-over, so that the buyer need not say it again. */
export function SummaryBanner({ summary }: { summary: { zh: string; en: string } }) {
  const c = useCopy(staffThreadCopy);
  const language = useLanguage();
  const [folded, setFolded] = useState(false);
  return (
    <aside className={folded ? "summary-banner summary-folded" : "summary-banner"} aria-label={c.summary}>
      <FileTextOutlined aria-hidden />
      <div>
        <strong>{c.summary}</strong>
        <p>{summary[language]}</p>
      </div>
      <Button type="link" size="small" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
        {folded ? c.unfold : c.fold}
      </Button>
    </aside>
  );
}
