import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root } from "./root.mjs";

// Prints "up", writes down every signal, and ends with 7 when it has been told to.
const standIn = `
import { appendFileSync } from "node:fs";
const note = (signal) => { appendFileSync("signals", signal + " "); setTimeout(() => process.exit(7), 300); };
process.on("SIGTERM", note).on("SIGINT", note);
setInterval(() => undefined, 1000);
console.log("up " + process.env.PORT);
`;

let repository;
beforeEach(async () => {
  repository = await mkdtemp(path.join(os.tmpdir(), "recourse start-"));
  await cp(path.join(root, "scripts"), path.join(repository, "scripts"), { recursive: true });
  await write("package-lock.json", JSON.stringify({ packages: { "": {}, "node_modules/one": { version: "1.0.0" } } }));
  await write(
    "node_modules/.package-lock.json",
    JSON.stringify({ packages: { "node_modules/one": { version: "1.0.0" } } }),
  );
  await write("apps/server/dist/main.js", standIn);
  await write("package.json", '{ "type": "module" }');
});
afterEach(() => rm(repository, { recursive: true, force: true }));

async function write(file, text) {
  const target = path.join(repository, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
}

/** Starts the product as npm would, but without npm; answers once the server's first line is there. */
async function start(env = {}) {
  const { npm_lifecycle_event: _ours, ...inherited } = process.env;
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: repository,
    env: { ...inherited, PORT: "4711", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const up = new Promise((resolve) => {
    const add = (text) => {
      output += text;
      if (output.includes("up ")) resolve();
    };
    child.stdout.on("data", add);
    child.stderr.on("data", add);
  });
  const ended = once(child, "close").then(([code]) => code);
  await Promise.race([up, ended]);
  return { child, ended, output: () => output };
}

const signals = () => readFile(path.join(repository, "signals"), "utf8").catch(() => "");

describe("npm start", () => {
  it("passes a signal on once, however often it comes, and ends with the server's exit code", async () => {
    const { child, ended } = await start();
    child.kill("SIGTERM");
    child.kill("SIGTERM");
    child.kill("SIGINT");
    expect(await ended).toBe(7);
    expect((await signals()).trim()).toMatch(/^(SIGTERM|SIGINT)$/);
  });

  it("hands its environment to the server", async () => {
    const { child, ended, output } = await start();
    child.kill("SIGTERM");
    await ended;
    expect(output()).toContain("up 4711");
  });

  it("neither installs nor builds when nothing has changed", async () => {
    const { child, ended, output } = await start();
    child.kill("SIGTERM");
    await ended;
    expect(output()).toBe("up 4711\n");
    expect(await readFile(path.join(repository, "node_modules/.recourse-installed"), "utf8")).toMatch(/^[0-9a-f]{64}$/);
  });

  it("says what failed when the packages cannot be installed", async () => {
    await rm(path.join(repository, "node_modules"), { recursive: true });
    await write("failing/npm-cli.js", 'console.error("no network"); process.exit(1);');
    const { ended, output } = await start({ npm_execpath: path.join(repository, "failing/npm-cli.js") });
    expect(await ended).toBe(1);
    expect(output()).toContain("✗ Install packages");
    expect(output()).toContain("no network");
  });

  it("ends the server when the shell that npm put between them is gone", async () => {
    const line = `"${process.execPath}" scripts/start.mjs; true`;
    const env = { ...process.env, npm_lifecycle_event: "start", PORT: "4711" };
    const shell = spawn("sh", ["-c", line], { cwd: repository, env, stdio: ["ignore", "pipe", "inherit"] });
    await once(shell.stdout, "data");
    shell.kill("SIGKILL");
    // The pipe closes when the last process that holds it, the server, has ended.
    await once(shell.stdout, "close");
    expect((await signals()).trim()).toBe("SIGTERM");
  });
});
