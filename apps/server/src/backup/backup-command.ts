import path from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "../platform/config.ts";
import { createProgressLine } from "./progress-line.ts";
import { runCommand } from "./run-command.ts";
import { verifyBackup } from "./verify-backup.ts";
import { writeBackup } from "./write-backup.ts";

const usage = `Usage: npm run backup -- --to FILE_OR_FOLDER     back up the running installation
       npm run backup -- --verify FILE         check a backup against its manifest`;

const megabytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(1)} MB`;

async function backUp(wish: string): Promise<void> {
  const { dataDir, databaseUrl } = readConfig(process.env, process.cwd());
  // npm changes to the package's folder; a relative name is meant from where the person stands.
  const to = path.resolve(process.env["INIT_CWD"] ?? "", wish) + (wish.endsWith("/") ? "/" : "");
  const line = createProgressLine(process.stderr);
  const result = await writeBackup({ dataDir, databaseUrl, to, progress: line.show }).finally(line.end);
  const { manifest, file, bytes } = result;
  console.log(`Backed up to ${file} (${megabytes(bytes)}, ${manifest.files.length} files).`);
  console.log(`Whatever was acknowledged before ${manifest.completeUpTo} is in it.`);
  console.log("It holds everything, the installation's secrets included; only its owner may read it (mode 0600).");
  if (databaseUrl)
    console.log(
      "The database itself is NOT in it, as DATABASE_URL names one of your own: dump that one with pg_dump -Fc or pg_basebackup, BEFORE each run of this command.",
    );
}

async function verify(file: string): Promise<void> {
  const { files, completeUpTo, database } = await verifyBackup(path.resolve(process.env["INIT_CWD"] ?? "", file));
  const bytes = files.reduce((sum, one) => sum + one.bytes, 0);
  console.log(`${file} is whole: ${files.length} files, ${megabytes(bytes)}, everything up to ${completeUpTo}.`);
  if (database === "external") console.log("Its database was one of your own and is not in it.");
}

await runCommand(async () => {
  const { values } = parseArgs({ options: { to: { type: "string" }, verify: { type: "string" } } });
  if (values.verify) return verify(values.verify);
  if (values.to) return backUp(values.to);
  throw new Error(usage);
});
