import type { ConversationView, FoundByNumber } from "@recourse/contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestApp, type TestApp, type Visitor } from "../testing/app.ts";
import { type Cast, gatherCast } from "../testing/cast.ts";

let test: TestApp;
let cast: Cast;
let talk: ConversationView;
beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
  const asked = { organizationId: cast.teaHouse.id, entrance: { kind: "shop" } };
  const { id } = (await cast.lin.post<ConversationView>("/api/conversations", asked)).body;
  talk = (await cast.lin.get<ConversationView>(`/api/conversations/${id}`)).body;
}, 60_000);
afterAll(() => test.close());

const find = async (who: Visitor, number: string) =>
  (await who.get<FoundByNumber[]>(`/api/desk/numbers/${number}`)).body;

it("finds the talk by the number of an order or a case, in any case of its letters", async () => {
  const wanted = { buyerName: "林小满", conversationId: talk.id };
  expect(await find(cast.agent0391, "20261120001")).toEqual([{ ...wanted, kind: "order", number: "20261120001" }]);
  const { caseNumber } = talk.session!;
  expect(await find(cast.agent0391, caseNumber.toLowerCase())).toEqual([
    { ...wanted, kind: "case", number: caseNumber },
  ]);
});

it("finds nothing of another shop's, and nothing by a part of a number", async () => {
  expect(await find(cast.agent0501, "20261120001")).toEqual([]);
  expect(await find(cast.agent0391, "2026112000")).toEqual([]);
});
