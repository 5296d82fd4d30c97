import { spawn } from "node:child_process";
import { constants } from "node:os";
import { root } from "./root.mjs";

/** Children that end with us when we are told to end. */
const running = new Set();
let ending;

process.on("SIGINT", () => end("SIGINT"));
process.on("SIGTERM", () => end("SIGTERM"));
// The terminal was closed: what we run shall still end in good order.
process.on("SIGHUP", () => end("SIGTERM"));

/** The signal that told us to end, if one did. */
export function endingSignal() {
  return ending;
}

function end(signal) {
  if (ending) return;
  ending = signal;
  for (const child of running) signalChild(child, signal);
  if (running.size === 0) process.exit(exitCodeOf(null, signal));
}

function signalChild({ child, group }, signal) {
  try {
    process.kill(group ? -child.pid : child.pid, signal);
  } catch {
    // It has just ended by itself.
  }
}

/** What a shell would report: a process ended by a signal counts as 128 and its number. */
export function exitCodeOf(code, signal) {
  return code ?? 128 + (constants.signals[signal] ?? 0);
}

/**
 * Runs a program to its end, passing on once the first signal we get. Answers `{ code, output }`; `output` is empty
 * when `show` lets the program write to our own terminal. With `group` it gets a process group of its own, of which
 * nothing is left when it has ended.
 */
export function run(program, args, { cwd = root, env = process.env, show = false, group = false } = {}) {
  const output = show ? "inherit" : "pipe";
  const stdio = [show && !group ? "inherit" : "ignore", output, output];
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio, detached: group });
    const entry = { child, group };
    const chunks = [];
    running.add(entry);
    const finish = (code, signal, trouble) => {
      running.delete(entry);
      if (group && child.pid) signalChild(entry, "SIGKILL");
      resolve({ code: exitCodeOf(code, signal), output: trouble ?? Buffer.concat(chunks).toString("utf8") });
    };
    child.stdout?.on("data", (chunk) => chunks.push(chunk));
    child.stderr?.on("data", (chunk) => chunks.push(chunk));
    child.on("error", (error) => finish(1, null, error.message));
    child.on("close", (code, signal) => finish(code, signal));
  });
}

/** Runs one of the installed command-line tools, named by its file below node_modules. */
export function runTool(file, args, options) {
  return run(process.execPath, [`${root}/node_modules/${file}`, ...args], options);
}
