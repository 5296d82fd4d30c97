import { type FormEvent, useId, useState } from "react";
import { conversationsCopy } from "../../copy/conversations.ts";
import { useCopy } from "../../copy/pair.ts";
import { Sheet } from "../../pieces/buyer/sheet.tsx";
import { useServiceMove } from "./use-service-move.ts";

/** A person by number: who was helped well before may ask for the same agent. */
export const HumanSheet = ({ conversationId, onClose }: { conversationId: string; onClose: () => void }) => {
  const t = useCopy(conversationsCopy);
  const id = useId();
  const [agentNumber, setAgentNumber] = useState("");
  const asking = useServiceMove<{ agentNumber: string }>(conversationId, "POST", "handover", onClose);
  const submit = (e: FormEvent) => {
    e.preventDefault();
    asking.mutate({ agentNumber });
  };
  return (
    <Sheet
      title={t.humanTitle}
      onClose={onClose}
      foot={
        <button type="submit" form={id} className="button button-primary button-wide" disabled={asking.isPending}>
          {t.humanGo}
        </button>
      }
    >
      <form id={id} className="field" onSubmit={submit}>
        <p className="quiet">{t.humanLead}</p>
        <label htmlFor={`${id}-n`}>{t.humanNumber}</label>
        <input
          id={`${id}-n`}
          inputMode="numeric"
          pattern="\d{3,8}"
          maxLength={8}
          required
          value={agentNumber}
          onChange={(e) => setAgentNumber(e.target.value)}
        />
      </form>
    </Sheet>
  );
};
