import type { OrderView } from "@recourse/contract";
import { useCopy } from "../../copy/pair.ts";
import { shopCopy } from "../../copy/shop.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { helpTopics, markOf } from "./help-topics.ts";

/** What is asked of an order like this one: a tap opens the talk with the question written, ready to be sent. */
export const OrderHelp = ({ order }: { order: OrderView }) => {
  const t = useCopy(shopCopy);
  return (
    <section className="card" aria-labelledby="help-title">
      <h2 id="help-title">{t.helpTitle}</h2>
      <p className="quiet">{t.helpHint}</p>
      <ul className="help">
        {helpTopics[order.stage].map((topic) => (
          <li key={topic}>
            <Go
              to={`/chat/new?order=${order.id}&words=${encodeURIComponent(t.help[topic].words)}`}
              className="help-way"
            >
              <span className="help-mark">
                <Icon name={markOf(topic)} />
              </span>
              {t.help[topic].label}
            </Go>
          </li>
        ))}
      </ul>
    </section>
  );
};
