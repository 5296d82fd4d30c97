import type { Outbox } from "../../live/outbox.ts";

/** One-tap answers under the newest message; a tap says it in the buyer's name. */
export const Chips = (props: { chips: readonly string[]; conversationId: string; outbox: Outbox }) => (
  <div className="chips bot-chips">
    {props.chips.map((words) => (
      <button
        key={words}
        type="button"
        className="chip"
        onClick={() => props.outbox.put(props.conversationId, { body: { kind: "text", text: words } })}
      >
        {words}
      </button>
    ))}
  </div>
);
