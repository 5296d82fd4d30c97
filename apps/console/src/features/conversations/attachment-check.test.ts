import { expect, test } from "vitest";
import { fileTrouble } from "./attachment-check.ts";

test("lets a picture through and explains what it keeps out", () => {
  expect(fileTrouble({ name: "cup.jpg", size: 1024, type: "image/jpeg" }, "zh")).toBeNull();
  expect(fileTrouble({ name: "cup.jpg", size: 21 * 1024 * 1024, type: "image/jpeg" }, "zh")).toContain("20.0 MB");
  expect(fileTrouble({ name: "run.exe", size: 10, type: "application/x-msdownload" }, "en")).toContain("run.exe");
});
