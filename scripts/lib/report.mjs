import { endingSignal, exitCodeOf } from "./run.mjs";

/** Says what failed, followed by what it printed, unless it was we who were told to end. Answers our exit code. */
export function reportFailure(error) {
  if (endingSignal()) return exitCodeOf(null, endingSignal());
  console.error(`\n${error.output === undefined ? error.stack : `${error.message}:\n\n${error.output.trimEnd()}`}`);
  return 1;
}
