import type { ConversationView, OpenConversation } from "@recourse/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { conversationsCopy } from "../../copy/conversations.ts";
import { useCopy } from "../../copy/pair.ts";
import { draftOf, keepDraft } from "../../live/drafts.ts";
import { post } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { PageHead } from "../../pieces/buyer/page-head.tsx";
import { ErrorNote, Loading, StateNote } from "../../pieces/buyer/states.tsx";
import { go } from "../../pieces/buyer/way.ts";

type Word = string | undefined;
/** `words` are put into the field, for the buyer to send. */
type Asked = { product: Word; order: Word; shop: Word; service: Word; words: Word };

/** Which talk an address asks for: product, order, shop, or the platform's service centre. */
const wanted = (asked: Asked): OpenConversation | null => {
  if (asked.service) return { entrance: { kind: "service_centre", ...(asked.order ? { orderId: asked.order } : {}) } };
  if (asked.product) return { entrance: { kind: "product", productId: asked.product } };
  if (asked.order) return { entrance: { kind: "order", orderId: asked.order } };
  return asked.shop ? { organizationId: asked.shop, entrance: { kind: "shop" } } : null;
};

/** Finds or opens the talk, then stands aside for it: going back leads to where the buyer came from. */
export const OpenChatPage = (asked: Asked) => {
  const t = useCopy(conversationsCopy);
  const cache = useQueryClient();
  const opening = wanted(asked);
  const opened = useQuery({
    queryKey: ["opening", opening],
    queryFn: () => post<ConversationView>("/api/conversations", opening),
    enabled: opening !== null,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    if (!opened.data) return;
    cache.setQueryData(keys.conversation(opened.data.id), opened.data);
    void cache.invalidateQueries({ queryKey: keys.conversations });
    // What the buyer began to write themself is never replaced.
    if (asked.words && draftOf(opened.data.id) === "") keepDraft(opened.data.id, asked.words);
    go(`/chat/${opened.data.id}`, { replace: true });
  }, [opened.data, cache, asked.words]);
  if (opening === null)
    return (
      <main>
        <PageHead title={t.centreTitle} up="/messages" />
        <StateNote icon="chat" title={t.openNothing} hint={t.openNothingHint}>
          <Go to="/" className="button button-primary">
            {t.look}
          </Go>
        </StateNote>
      </main>
    );
  return (
    <main aria-busy={!opened.isError}>
      <PageHead title={t.opening} up="/messages" />
      {opened.isError ? (
        <ErrorNote error={opened.error} onRetry={() => void opened.refetch()} />
      ) : (
        <Loading shape="page" />
      )}
    </main>
  );
};
