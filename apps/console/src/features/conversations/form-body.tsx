import type { ConversationView, MessageBody } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { conversationsCopy } from "../../copy/conversations.ts";
import { useCopy } from "../../copy/pair.ts";
import type { Outbox } from "../../live/outbox.ts";
import { queries } from "../../live/queries.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";

type Form = Extract<MessageBody, { kind: "form" }>;

const Filled = ({ form }: { form: Form }) => {
  const t = useCopy(conversationsCopy).form;
  const rows = [
    [t.order, form.orderNumber],
    [t.problem, form.problem],
    [t.demand, form.demand],
  ] as const;
  return (
    <div className="form-card">
      <p className="form-title">
        <Icon name="check" size={18} />
        {t.title}
      </p>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || t.none}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};

/** Known orders of this desk are offered while typing; any other number may be written too. */
const useOrderNumbers = (talk: ConversationView): string[] => {
  const { organization } = talk;
  const orders = useQuery(queries.orders).data ?? [];
  return orders
    .filter((o) => organization.kind === "platform" || o.merchantId === organization.id)
    .map((o) => o.number);
};

const Blank = ({ form, talk, outbox }: { form: Form; talk: ConversationView; outbox: Outbox }) => {
  const t = useCopy(conversationsCopy).form;
  const id = useId();
  const numbers = useOrderNumbers(talk);
  const [given, setGiven] = useState({ orderNumber: form.orderNumber, problem: form.problem, demand: form.demand });
  const [sent, setSent] = useState(false);
  const submit = (e: FormEvent) => {
    e.preventDefault();
    setSent(true);
    outbox.put(talk.id, { body: { kind: "form", form: "intake", ...given } });
  };
  const change = (name: keyof typeof given) => (e: { target: { value: string } }) =>
    setGiven({ ...given, [name]: e.target.value });
  return (
    <form className="form-card" onSubmit={submit}>
      <p className="form-title">
        <Icon name="order" size={18} />
        {t.title}
      </p>
      <p className="quiet">{t.lead}</p>
      <label htmlFor={`${id}-o`}>{t.order}</label>
      <input
        id={`${id}-o`}
        list={`${id}-numbers`}
        value={given.orderNumber}
        maxLength={64}
        disabled={sent}
        onChange={change("orderNumber")}
      />
      <datalist id={`${id}-numbers`}>
        {numbers.map((n) => (
          <option key={n} value={n} />
        ))}
      </datalist>
      <label htmlFor={`${id}-p`}>{t.problem}</label>
      <textarea
        id={`${id}-p`}
        required
        rows={3}
        maxLength={1000}
        placeholder={t.problemHint}
        value={given.problem}
        disabled={sent}
        onChange={change("problem")}
      />
      <label htmlFor={`${id}-d`}>{t.demand}</label>
      <input
        id={`${id}-d`}
        maxLength={400}
        placeholder={t.demandHint}
        value={given.demand}
        disabled={sent}
        onChange={change("demand")}
      />
      <button type="submit" className="button button-primary button-wide" disabled={sent}>
        {sent ? t.submitted : t.submit}
      </button>
    </form>
  );
};

/** The problem in three questions: to be filled in place, or as it was filled. */
export const FormBodyView = (props: { form: Form; byBuyer: boolean; talk: ConversationView; outbox: Outbox }) =>
  props.form.filled || props.byBuyer ? <Filled form={props.form} /> : <Blank {...props} />;
