/** Runs a command of the operator: its failure is one sentence, and exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  // Leaving by `exit` would skip what cleans up; a draft that stays behind carries its name.
  for (const [signal, number] of [
    ["SIGINT", 2],
    ["SIGTERM", 15],
  ] as const)
    process.once(signal, () => process.exit(128 + number));
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${sentenceOf(error as NodeJS.ErrnoException)}\n`);
    process.exitCode = 1;
  }
}

function sentenceOf(error: NodeJS.ErrnoException): string {
  if (error.code === "EACCES" || error.code === "EPERM")
    return `${error.path ?? "A file"} may not be read or written by this account: run this as the account that runs Recourse, or as root.`;
  if (error.code === "ENOSPC") return "The disk is full; what was begun has been removed.";
  if (error.code === "ENOENT") return `${error.path ?? "A file"} does not exist.`;
  return error.message;
}
