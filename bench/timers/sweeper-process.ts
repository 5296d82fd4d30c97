import { type ChildProcess, spawn } from "node:child_process";

/** The sweep as a process that is killed and started again at once, as a service manager would. */
export class SweeperProcess {
  readonly #entry: string;
  readonly #databaseUrl: string;
  #child: ChildProcess;
  kills = 0;

  constructor(entry: string, databaseUrl: string) {
    this.#entry = entry;
    this.#databaseUrl = databaseUrl;
    this.#child = this.#start();
  }

  #start(): ChildProcess {
    const env = { ...process.env, NODE_ENV: "production", BENCH_DATABASE_URL: this.#databaseUrl };
    return spawn(process.execPath, [this.#entry], { stdio: ["ignore", "inherit", "inherit"], env });
  }
  /** SIGKILL: no handler runs; whatever transaction was under way is undone by the database. */
  async kill(): Promise<void> {
    const { pid } = this.#child;
    await this.end();
    if (pid) this.kills += 1;
  }
  async killAndStart(): Promise<void> {
    await this.kill();
    this.#child = this.#start();
  }
  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#child.kill("SIGKILL");
    await gone;
  }
}
