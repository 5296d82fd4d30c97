import { expect, it } from "vitest";
import { type Command, findCommands } from "./commands.ts";

const command = (label: string, hint = ""): Command => ({ key: label, group: "pages", label, hint, run: () => {} });
const all = [command("林晓", "R-20260301-0007"), command("人员"), command("Go online")];

it("finds a conversation by its case number and by a part of the name", () => {
  expect(findCommands(all, "0007").map((c) => c.label)).toEqual(["林晓"]);
  expect(findCommands(all, "林").map((c) => c.label)).toEqual(["林晓"]);
});

it("offers everything before anything is typed, and nothing that lacks a word", () => {
  expect(findCommands(all, "  ")).toHaveLength(3);
  expect(findCommands(all, "go offline")).toHaveLength(0);
});
