import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

export interface Stage {
  readonly origin: string;
  stop(): Promise<void>;
}

const main = path.resolve(import.meta.dirname, "../apps/server/dist/main.js");

function announced(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /Buyers.*?(http:\/\/localhost:\d+)\//.exec(output)?.[1];
      if (address && output.includes("Ctrl+C")) resolve(address.replace("localhost", "127.0.0.1"));
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}:\n${output}`)));
  });
}

/** Starts the built server with the demonstration marketplace; resolves when it has announced itself. */
export async function startStage(): Promise<Stage> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "recourse-journeys-"));
  const { NODE_ENV: _ignored, ...env } = process.env;
  const child = spawn(process.execPath, [main], {
    env: { ...env, PORT: "0", HOST: "127.0.0.1", RECOURSE_DATA_DIR: dataDir, DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  try {
    const origin = await announced(child);
    return { origin, stop: () => stop(child, dataDir) };
  } catch (error) {
    const log = await readFile(path.join(dataDir, "server.log"), "utf8").catch(() => "");
    await stop(child, dataDir);
    throw new Error(`${error instanceof Error ? error.message : error}\n${log.slice(-4000)}`);
  }
}

async function stop(child: ChildProcess, dataDir: string): Promise<void> {
  if (child.exitCode === null) {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  }
  await rm(dataDir, { recursive: true, force: true });
}
