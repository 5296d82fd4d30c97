import { expect, it } from "vitest";
import { answeredSince } from "./use-ask-first.ts";

const said = (seq: number, kind: string, id: string, name = id) => ({ seq, author: { kind, id, name } }) as never;

it("finds colleagues who answered since the reply was begun, and nobody else", () => {
  const messages = [
    said(1, "merchant", "a"),
    said(2, "buyer", "lin"),
    said(3, "merchant", "b", "阿竹"),
    said(4, "merchant", "me"),
  ];
  expect(answeredSince(messages, 1, "me")).toEqual(["阿竹"]);
  expect(answeredSince(messages, 3, "me")).toEqual([]);
});
