import { startEmbeddedPostgres } from "./index.ts";

// Stands in for a server process that tests may kill: owns the database of the folder it is given until stdin closes.
const [dataDir = ""] = process.argv.slice(2);
const silent = { info: () => undefined, warn: () => undefined };

async function own(): Promise<void> {
  const database = await startEmbeddedPostgres({ dataDir, log: silent });
  process.stdout.write(`${JSON.stringify({ url: database.url, pid: database.pid, attached: database.attached })}\n`);
  process.stdin.resume().once("end", () => void database.stop().then(() => process.exit(0)));
}

own().catch((error: Error) => {
  process.stderr.write(error.message);
  process.exitCode = 1;
});
