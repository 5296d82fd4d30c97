import type { FoundByNumber, TalkPage } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { get } from "../../live/http.ts";

const pause = 180;
const part = encodeURIComponent;

/** What was typed, once the fingers rest. */
function useRested(typed: string): string {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  return rested;
}

export type Found = {
  key: string;
  label: string;
  hint: string;
  conversationId: string;
  kind: "order" | "case" | "buyer";
};

/** Asks the server for what the desk does not show: buyers of earlier talks by name, orders and cases by number. */
export function useFound(typed: string): Found[] {
  const word = useRested(typed);
  const numbered = /\d{4,}/.test(word) && !/\s/.test(word);
  const named = word !== "" && !numbered && !/\s/.test(word) && /[\u3400-\u9fff]|\w{2}/.test(word);
  const numbers = useQuery({
    queryKey: ["found", "number", word],
    queryFn: ({ signal }) => get<FoundByNumber[]>(`/api/desk/numbers/${part(word)}`, signal),
    enabled: numbered,
  });
  const talks = useQuery({
    queryKey: ["found", "buyer", word],
    queryFn: ({ signal }) => get<TalkPage>(`/api/history?limit=8&buyer=${part(word)}`, signal),
    enabled: named,
  });
  const byNumber = (numbered ? (numbers.data ?? []) : []).map(({ kind, number, buyerName, conversationId }) => ({
    ...{ key: `${kind} ${number}`, label: buyerName, hint: number, conversationId, kind },
  }));
  const byName = (named ? (talks.data?.talks ?? []) : []).map(({ conversationId, buyer, caseNumber }) => ({
    ...{ key: `buyer ${conversationId}`, label: buyer.name, hint: caseNumber, conversationId, kind: "buyer" as const },
  }));
  return [...byNumber, ...byName];
}
