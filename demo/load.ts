import { readArguments } from "./arguments.ts";
import { loadMarketplace } from "./load-marketplace.ts";
import signIns from "./sign-ins.json" with { type: "json" };

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function printSignIns(url: string): void {
  say(`\n  ${url}        buyers\n  ${url}/desk   staff\n`);
  for (const { login, password, labelEn } of signIns) say(`  ${login.padEnd(16)} ${password.padEnd(18)} ${labelEn}`);
}

try {
  const options = readArguments(process.argv.slice(2));
  await loadMarketplace(options, say);
  if (options.print) printSignIns(options.url);
} catch (error) {
  process.stderr.write(`The demonstration was not loaded. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
