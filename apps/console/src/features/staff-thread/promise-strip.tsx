import { FieldTimeOutlined } from "@ant-design/icons";
import type { ConversationView, MeView, PromiseOffer, PromiseView } from "@recourse/contract";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { duration, momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import { useNow } from "../../pieces/desk/use-now.ts";
import { usePromiseMove, usePromises } from "./promises.ts";

/** Above the composer: what is promised here and how long is left, and an own sentence that could become a promise. */
export function PromiseStrip({ me, conversation }: { me: MeView; conversation: ConversationView }) {
  const c = useCopy(staffThreadCopy).promise;
  const last = conversation.lastMessage;
  const found = usePromises(conversation.id, last?.author.id === me.id ? last.seq : 0);
  const [dismissed, setDismissed] = useState(0);
  const owed = found?.promises.filter(({ movesOpen }) => movesOpen.includes("done")) ?? [];
  const offer = found?.offers.find(({ seq }) => seq > dismissed);
  if (!offer && owed.length === 0) return null;
  return (
    <section className="promise-strip" aria-label={c.label}>
      {owed.map((promise) => (
        <Owed key={promise.id} promise={promise} />
      ))}
      {offer ? (
        <Offer conversationId={conversation.id} offer={offer} onDismiss={() => setDismissed(offer.seq)} />
      ) : null}
    </section>
  );
}

function Owed({ promise }: { promise: PromiseView }) {
  const c = useCopy(staffThreadCopy).promise;
  const language = useLanguage();
  const move = usePromiseMove(promise.conversationId);
  const left = (Date.parse(promise.dueAt) - useNow()) / 1000;
  const time = left > 0 ? c.left(duration(left, language, "down")) : c.late(duration(-left, language));
  return (
    <p className={left > 0 ? "promise-owed" : "promise-owed promise-late"}>
      <FieldTimeOutlined aria-hidden />
      <span>{c.open(promise.words, momentLabel(promise.dueAt, language))}</span>
      <strong className="tabular">{time}</strong>
      {promise.provisional ? <span className="soft">{c.provisional}</span> : null}
      <Button size="small" loading={move.isPending} onClick={() => move.mutate({ done: promise.id })}>
        {promise.state === "broken" ? c.remedied : c.done}
      </Button>
    </p>
  );
}

type OfferProps = { conversationId: string; offer: PromiseOffer; onDismiss: () => void };

function Offer({ conversationId, offer, onDismiss }: OfferProps) {
  const c = useCopy(staffThreadCopy).promise;
  const language = useLanguage();
  const { mutate, isPending } = usePromiseMove(conversationId);
  useEffect(() => {
    // By its place on the keyboard: with Alt some keyboards write another letter.
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.code !== "KeyP" || event.isComposing || event.repeat) return;
      event.preventDefault();
      mutate({ confirm: offer.seq });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [mutate, offer.seq]);
  return (
    <p className="promise-offer" role="status">
      <span>{c.offer(offer.words, momentLabel(offer.dueAt, language))}</span>
      <Button size="small" type="primary" loading={isPending} onClick={() => mutate({ confirm: offer.seq })}>
        {c.confirm} <kbd>{c.key}</kbd>
      </Button>
      <Button size="small" type="text" onClick={onDismiss}>
        {c.dismiss}
      </Button>
    </p>
  );
}
