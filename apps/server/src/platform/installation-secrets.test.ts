import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSetupCode } from "./installation-secrets.ts";
import { openSealedBox } from "./sealed-box.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "recourse-secrets-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const modeOf = async (...names: string[]) => ((await stat(path.join(folder, ...names))).mode & 0o777).toString(8);

describe("the secrets of an installation", () => {
  it("are made once, for the program's account alone, and are others elsewhere", async () => {
    const code = openSetupCode(folder, null);
    const first = code.read();
    expect(first).toMatch(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/);
    expect(openSetupCode(folder, null).read()).toBe(first);
    expect([await modeOf("secrets"), await modeOf("secrets", "setup-code")]).toEqual(["700", "600"]);
    openSealedBox(folder).seal(Buffer.from("x"), "a");
    expect(await modeOf("secrets", "installation.key")).toBe("600");
    expect(openSetupCode(path.join(folder, "other"), null).read()).not.toBe(first);
  });

  it("take the code as people type it, and nothing else", () => {
    const code = openSetupCode(folder, null);
    expect(code.fits(code.read().toLowerCase().replace("-", " "))).toBe(true);
    expect([code.fits(""), code.fits("AAAAA-AAAAA")]).toEqual([false, false]);
    code.spend();
    expect(openSetupCode(folder, "PRESET").fits("preset")).toBe(true);
  });

  it("open a sealed box for whom it was sealed, unchanged, under the same key", async () => {
    const box = openSealedBox(folder);
    const sealed = box.seal(Buffer.from("secret"), "lin");
    expect(openSealedBox(folder).open(sealed, "lin").toString()).toBe("secret");
    expect(sealed.includes("secret")).toBe(false);
    expect(() => box.open(sealed, "chen")).toThrow();
    const changed = Buffer.concat([sealed.subarray(0, -1), Buffer.from([sealed.at(-1)! ^ 1])]);
    expect(() => box.open(changed, "lin")).toThrow();
    expect(() => openSealedBox(path.join(folder, "third")).open(sealed, "lin")).toThrow();
    expect(await readFile(path.join(folder, "secrets", "installation.key"), "utf8")).not.toContain("secret");
  });
});
