import { importKinds, importRows } from "@recourse/contract";
import { expect, it } from "vitest";
import { columns, refusedAsCsv } from "./templates.ts";

it.each(importKinds)("offers every column of %s and no other", (kind) => {
  expect([...columns[kind]].sort()).toEqual(Object.keys(importRows[kind].shape).sort());
});

it("quotes a reason that holds quotes and commas", () => {
  expect(refusedAsCsv([{ line: 3, externalId: null, field: "stage", reason: 'not "paid", sorry' }])).toContain(
    '"3","","stage","not ""paid"", sorry"',
  );
});
