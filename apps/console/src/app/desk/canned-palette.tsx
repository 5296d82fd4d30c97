import type { ConversationView, MeView } from "@recourse/contract";
import { useMemo } from "react";
import { useBuyerContext } from "../../features/buyer-context/context-query.ts";
import { ReplyPalette } from "../../features/replies/reply-palette.tsx";
import type { Thread } from "../../live/thread.ts";
import { languageOfBuyer, replyValues } from "./reply-values.ts";

type Props = {
  me: MeView;
  conversation: ConversationView;
  thread: Thread;
  typed: string;
  onPick: (text: string) => void;
  onClose: () => void;
};

/** The canned replies of the desk, filled in from the talk that is open. */
export function CannedPalette({ me, conversation, thread, ...asked }: Props) {
  const { data } = useBuyerContext(conversation.id);
  const { messages } = thread;
  const language = languageOfBuyer(messages);
  const values = useMemo(
    () => replyValues({ me, conversation, messages, orders: data?.orders ?? [] }, language),
    [me, conversation, messages, data, language],
  );
  return <ReplyPalette organizationId={conversation.organization.id} values={values} language={language} {...asked} />;
}
