import type { MeView } from "@recourse/contract";
import { useNavigate } from "@tanstack/react-router";
import { TalksPage } from "../../features/supervision/talks-page.tsx";

/** A talk taken over opens at the workbench, ready to answer. */
export function TalksRoute({ me }: { me: MeView }) {
  const navigate = useNavigate();
  return (
    <TalksPage
      me={me}
      onOpenTalk={(conversationId) => void navigate({ to: "/c/$conversationId", params: { conversationId } })}
    />
  );
}
