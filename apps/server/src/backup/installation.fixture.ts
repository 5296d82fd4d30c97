import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { livePostmaster } from "../platform/embedded-postgres/postmaster-file.ts";
import { castSetupCode, Visitor } from "../testing/app.ts";

const program = path.resolve(import.meta.dirname, "../main.ts");

async function killDatabase(dataDir: string): Promise<void> {
  const home = await realpath(path.join(dataDir, "postgres")).catch(() => null);
  const running = home && (await livePostmaster(path.join(home, "cluster")));
  if (running) process.kill(running.pid, "SIGKILL");
}

/** A folder that root's database account may enter; it and every database in it go when the test ends. */
export async function installationFolder(...dataDirs: string[]): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), "recourse-backup-")));
  await chmod(folder, 0o755);
  onTestFinished(async () => {
    for (const name of dataDirs) await killDatabase(path.join(folder, name));
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

export interface Installation {
  visitor(): Visitor;
  /** Server and database at once, as when the power fails. */
  kill(): Promise<void>;
  stop(): Promise<number>;
}

/** The whole program with its packaged database, as processes of their own. */
export async function startInstallation(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Installation> {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", program], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PORT: "0",
      HOST: "127.0.0.1",
      RECOURSE_DEMO: "0",
      RECOURSE_SETUP_CODE: castSetupCode,
      RECOURSE_DATA_DIR: dataDir,
      DATABASE_URL: "",
      ...settings,
    },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  const port = await new Promise<string>((resolve, reject) => {
    const hear = (text: Buffer): void => {
      said += text;
      const found = /localhost:(\d+)\/desk/.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout!.on("data", hear);
    child.stderr!.on("data", hear);
    child.once("exit", () => reject(new Error(`the program ended: ${said}`)));
  });
  const gone = once(child, "exit");
  return {
    visitor: () => new Visitor(`http://127.0.0.1:${port}`),
    async kill() {
      child.kill("SIGKILL");
      await killDatabase(dataDir);
      await gone;
    },
    async stop() {
      child.kill("SIGTERM");
      const [code] = await gone;
      return code as number;
    },
  };
}
