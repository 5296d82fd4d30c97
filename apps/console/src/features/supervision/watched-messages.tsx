import type { MessageView } from "@recourse/contract";
import { useEffect, useRef } from "react";
import { clockTime } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { supervisionCopy } from "../../copy/supervision.ts";

/** The thread as a lead reads it along: who said what and when. It marks nothing as read and answers nothing. */
export function WatchedMessages({ messages }: { messages: readonly MessageView[] }) {
  const c = useCopy(supervisionCopy);
  const list = useRef<HTMLOListElement>(null);
  const last = messages.at(-1)?.seq;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is what moves the list to its end
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [last]);
  const said = messages.filter((message) => message.body.kind !== "system" && message.body.kind !== "recall");
  if (said.length === 0) return <p className="soft watch-none">{c.noMessages}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls by itself, and keys must reach it to scroll
    <ol className="watch-list" ref={list} tabIndex={0}>
      {said.map((message) => (
        <Said key={message.seq} message={message} />
      ))}
    </ol>
  );
}

function Said({ message }: { message: MessageView }) {
  const c = useCopy(supervisionCopy);
  const language = useLanguage();
  const { author, body, at } = message;
  return (
    <li className={`watch-row watch-${author.kind}`}>
      <header>
        <strong>{author.name || c.authors[author.kind]}</strong>
        {author.agentNumber ? <span className="tabular"> {author.agentNumber}</span> : null}
        <time className="tabular" dateTime={at}>
          {clockTime(at, language)}
        </time>
      </header>
      <p>{body.kind === "text" ? body.text : c.kinds[body.kind]}</p>
    </li>
  );
}
