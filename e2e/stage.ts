import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

export interface Stage {
  readonly origin: string;
  /** The page that the announcement names for the first administrator; null once there is one. */
  readonly setupPage: string | null;
  /** Ends the server as a power cut would; its data stay. */
  kill(): Promise<void>;
  /** Starts it again on the same data and the same port. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

export interface StageOptions {
  /** Whether the demonstration marketplace is loaded; an empty installation otherwise. */
  readonly demonstration?: boolean;
  /** How long an agent who lost the line may come back. Short, because journeys wait for its end. */
  readonly presenceGraceMs?: number;
}

const main = path.resolve(import.meta.dirname, "../apps/server/dist/main.js");

function announced(child: ChildProcess): Promise<{ origin: string; setupPage: string | null }> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /Buyers.*?(http:\/\/localhost:\d+)\//.exec(output)?.[1];
      if (address && output.includes("Ctrl+C")) {
        const setupPage = /localhost:\d+(\/setup#\S+)/.exec(output)?.[1] ?? null;
        resolve({ origin: address.replace("localhost", "127.0.0.1"), setupPage });
      }
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}:\n${output}`)));
  });
}

function open(dataDir: string, port: string, options: StageOptions): ChildProcess {
  const { NODE_ENV: _ignored, ...env } = process.env;
  return spawn(process.execPath, [main], {
    env: {
      ...env,
      PORT: port,
      HOST: "127.0.0.1",
      DATABASE_URL: "",
      RECOURSE_DATA_DIR: dataDir,
      RECOURSE_DEMO: options.demonstration === false ? "0" : "1",
      RECOURSE_PRESENCE_GRACE_MS: String(options.presenceGraceMs ?? 1_500),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await ended;
}

/** Starts the built server on an empty data directory; resolves when it has announced itself. */
export async function startStage(options: StageOptions = {}): Promise<Stage> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "recourse-journeys-"));
  let child = open(dataDir, "0", options);
  const stop = async (): Promise<void> => {
    await end(child, "SIGTERM");
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const { origin, setupPage } = await announced(child);
    const startAgain = async (): Promise<void> => {
      child = open(dataDir, new URL(origin).port, options);
      await announced(child);
    };
    return { origin, setupPage, kill: () => end(child, "SIGKILL"), startAgain, stop };
  } catch (error) {
    const log = await readFile(path.join(dataDir, "server.log"), "utf8").catch(() => "");
    await stop();
    throw new Error(`${error instanceof Error ? error.message : error}\n${log.slice(-4000)}`);
  }
}
