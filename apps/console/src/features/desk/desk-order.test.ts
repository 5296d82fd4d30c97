import type { DeskRow } from "@recourse/contract";
import { describe, expect, it } from "vitest";
import { byUrgency, hasTags, matches, neighbour, waitsLongest } from "./desk-order.ts";

function row(id: string, waitingSince: string | null, buyerName = id): DeskRow {
  const session = { openedAt: "2026-03-01T08:00:00Z", caseNumber: `C-${id}` } as DeskRow["session"];
  return { conversationId: id, buyerName, session, lastMessage: null, waitingSince, unread: 0, tags: [] };
}

describe("the order of the desk", () => {
  const rows = [row("answered", null), row("late", "2026-03-01T09:00:00Z"), row("later", "2026-03-01T09:05:00Z")];
  it("puts the buyer who has waited longest first", () => {
    expect(byUrgency(rows).map((r) => r.conversationId)).toEqual(["late", "later", "answered"]);
  });
  it("finds a buyer by name and by case number", () => {
    expect(matches(row("7", null, "林晓"), " 林 ")).toBe(true);
    expect(matches(row("7", null), "c-7")).toBe(true);
    expect(matches(row("7", null), "9")).toBe(false);
  });
  it("steps to the next row and stops at the end", () => {
    expect(neighbour(rows, "late", 1)?.conversationId).toBe("later");
    expect(neighbour(rows, "later", 1)).toBeUndefined();
    expect(neighbour(rows, undefined, 1)?.conversationId).toBe("answered");
  });
  it("goes on to whoever waits longest, and stays where nobody waits", () => {
    const desk = { mine: rows, waiting: [], snoozed: [], recent: [] } as never;
    expect(waitsLongest(desk, "late")?.conversationId).toBe("later");
    expect(waitsLongest({ mine: [rows[0]] } as never, "late")).toBeUndefined();
  });
  it("finds talks by their tags", () => {
    const tag = { id: "t1", name: "破损", nameEn: "Broken", color: "red" as const, words: [] };
    const tagged = { ...row("7", null), tags: [tag] };
    expect(matches(tagged, "破损")).toBe(true);
    expect(hasTags(tagged, new Set(["t1"]))).toBe(true);
    expect(hasTags(tagged, new Set(["t1", "t2"]))).toBe(false);
  });
});
