import path from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "../platform/config.ts";
import { restoreBackup } from "./restore-backup.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async () => {
  const { values } = parseArgs({ options: { from: { type: "string" }, replace: { type: "boolean", default: false } } });
  if (!values.from) throw new Error("Usage: npm run restore -- --from FILE [--replace]");
  const { dataDir, databaseUrl } = readConfig(process.env, process.cwd());
  const { manifest, aside } = await restoreBackup({
    from: path.resolve(process.env["INIT_CWD"] ?? "", values.from),
    dataDir,
    replace: values.replace,
    say: (line) => console.error(line),
  });
  console.log(`Restored into ${dataDir}: everything up to ${manifest.completeUpTo}. Start it with npm start.`);
  if (aside) console.log(`What stood there before is in ${aside}; remove it when you are content.`);
  if (manifest.database === "external")
    console.log("The backup holds no database: restore your own with pg_restore before you start.");
  else if (databaseUrl)
    console.log("DATABASE_URL is set: the program will use that database and not the one restored here.");
});
