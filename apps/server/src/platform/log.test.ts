import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { LogFile } from "./log-file.ts";
import { loggable } from "./loggable.ts";

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), "recourse-log-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

describe("the log file", () => {
  it("is turned over by size while it is written, and keeps so many older ones", async () => {
    const at = await folder();
    const log = new LogFile({ file: path.join(at, "server.log"), longest: 100, kept: 2 });
    for (let n = 0; n < 40; n += 1) log.write(`line ${n} ${"x".repeat(20)}\n`);
    expect((await readdir(at)).sort()).toEqual(["server.log", "server.log.1", "server.log.2"]);
    expect(await readFile(path.join(at, "server.log"), "utf8")).toContain("line 39 ");
    const all = await Promise.all(["", ".1", ".2"].map((end) => readFile(path.join(at, `server.log${end}`), "utf8")));
    for (const text of all) expect(text.length).toBeLessThanOrEqual(100);
  });
  it("goes on with a file that is there", async () => {
    const at = await folder();
    await writeFile(path.join(at, "server.log"), "before\n");
    new LogFile({ file: path.join(at, "server.log"), longest: 1000, kept: 2 }).write("after\n");
    expect(await readFile(path.join(at, "server.log"), "utf8")).toBe("before\nafter\n");
  });
  it("loses a line rather than the program, and says so later", async () => {
    const at = await folder();
    const log = new LogFile({ file: path.join(at, "logs/server.log"), longest: 10, kept: 1 });
    log.write("the first line\n");
    await rm(path.join(at, "logs"), { recursive: true });
    log.write("nowhere to go\n");
    await (await import("node:fs/promises")).mkdir(path.join(at, "logs"));
    log.write("here again\n");
    expect(await readFile(path.join(at, "logs/server.log"), "utf8")).toMatch(/"lost":1.*\nhere again\n$/s);
  });
});

describe("an error in the log", () => {
  it("tells kind, code and place, and none of the values it is about", () => {
    const error = Object.assign(new Error('invalid input syntax for type uuid: "林小满 13812345678"'), {
      code: "22P02",
      table_name: "people",
      detail: "Failing row contains (林小满, 13812345678)",
      headers: { cookie: "recourse=abc" },
      cause: new Error("Unexpected token 张, 张三 at https://x lin@example.com 13900001111"),
    });
    const text = JSON.stringify(loggable(error));
    expect(text).toMatch(/22P02.*people|people.*22P02/);
    expect(text).toContain("invalid input syntax for type uuid");
    expect(text).toContain("log.test.ts");
    for (const secret of ["林", "张", "13812345678", "13900001111", "cookie", "lin@example", "Failing row"])
      expect(text).not.toContain(secret);
  });
});
