import type { OrganizationView } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { Typography } from "antd";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { useCopy } from "../../copy/pair.ts";
import { widgetCopy } from "../../copy/widget.ts";
import { get } from "../../live/http.ts";

const snippet = (shop: string) =>
  `<script async src="${location.origin}/widget.js" data-shop="${shop.replaceAll('"', "&quot;")}"></script>`;

export function SnippetPart({ organizationId }: { organizationId: string }) {
  const c = useCopy(widgetCopy);
  const p = useCopy(deskPiecesCopy);
  const shop = useQuery({
    queryKey: ["shop", organizationId],
    queryFn: () => get<OrganizationView>(`/api/shops/${organizationId}`),
    enabled: organizationId !== "",
  });
  if (!shop.data) return null;
  const text = snippet(shop.data.externalId);
  return (
    <section aria-labelledby="widget-snippet">
      <h2 id="widget-snippet">{c.snippet}</h2>
      <p className="soft">{c.snippetHint}</p>
      <Typography.Paragraph className="token" copyable={{ text, tooltips: [p.copyText, p.copied] }}>
        <code>{text}</code>
      </Typography.Paragraph>
    </section>
  );
}
