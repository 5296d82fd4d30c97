import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { castSetupCode } from "../../apps/server/src/testing/app.ts";

export interface ServerOptions {
  readonly entry: string;
  readonly dataDir: string;
  readonly port: number;
  readonly logFile: string;
  readonly nodeArguments?: readonly string[];
}

const longestStart = 60_000;

/** The product's server as a process of its own, on a fixed port, built for production. */
export class ServerProcess {
  readonly origin: string;
  readonly #options: ServerOptions;
  #child: ChildProcess | null = null;
  #expected = false;
  /** Ends that nobody here had asked for. */
  crashes = 0;

  constructor(options: ServerOptions) {
    this.#options = options;
    this.origin = `http://127.0.0.1:${options.port}`;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Resolves when the server says that it is ready; starts again, as a service manager would, when it ends before. */
  async start(): Promise<void> {
    const deadline = performance.now() + longestStart;
    while (!(await this.#tryStart())) {
      if (performance.now() > deadline) throw new Error(`the server does not start; see ${this.#options.logFile}`);
      await pause(200);
    }
  }

  async #tryStart(): Promise<boolean> {
    const { entry, dataDir, port, logFile, nodeArguments = [] } = this.#options;
    const log = openSync(logFile, "a");
    const child = spawn(process.execPath, ["--enable-source-maps", ...nodeArguments, entry], {
      stdio: ["ignore", log, log],
      env: {
        ...process.env,
        NODE_ENV: "production",
        PORT: String(port),
        HOST: "127.0.0.1",
        RECOURSE_DATA_DIR: dataDir,
        RECOURSE_DEMO: "0",
        RECOURSE_SETUP_CODE: castSetupCode,
        RECOURSE_LOG: "stdout",
        LOG_LEVEL: process.env["LOG_LEVEL"] ?? "warn",
      },
    });
    closeSync(log);
    this.#child = child;
    this.#expected = false;
    child.once("exit", () => {
      if (!this.#expected) this.crashes += 1;
    });
    return this.#answers(child);
  }

  /** True once it says that it is ready, false when it ends before. */
  async #answers(child: ChildProcess): Promise<boolean> {
    while (child.exitCode === null && child.signalCode === null) {
      if (await this.healthy()) return true;
      await pause(40);
    }
    return false;
  }

  /** SIGKILL: no handler runs, nothing is flushed. */
  kill(): Promise<void> {
    return this.#end("SIGKILL");
  }
  /** Ends the server and its database in order. */
  stop(): Promise<void> {
    return this.#end("SIGTERM");
  }
  #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#expected = true;
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      child.once("exit", () => resolve());
      child.kill(signal);
    });
  }

  /** Whether a request would be served, database included. */
  async healthy(): Promise<boolean> {
    const response = await fetch(`${this.origin}/healthz`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    return response?.status === 200;
  }
  async untilHealthy(ms = 60_000): Promise<void> {
    const deadline = performance.now() + ms;
    while (!(await this.healthy())) {
      if (performance.now() > deadline) throw new Error(`the server is not well; see ${this.#options.logFile}`);
      await pause(50);
    }
  }
}
