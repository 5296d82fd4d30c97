import { readdir, readFile } from "node:fs/promises";

/**
 * Ends what was started with `scratch` as its temporary folder or on files below it and still runs: a database is in a
 * session of its own, so no process group holds it. Linux only, since elsewhere processes cannot be told this way.
 */
export async function endLeftovers(scratch) {
  const names = await readdir("/proc").catch(() => []);
  const pids = names.filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  for (const pid of pids) {
    const parts = await Promise.all([`/proc/${pid}/cmdline`, `/proc/${pid}/environ`].map(read));
    if (!parts.some((text) => text.includes(scratch))) continue;
    console.log(`Left running by a test, ended now: ${pid} ${parts[0].replaceAll("\0", " ").slice(0, 120)}`);
    end(Number(pid));
  }
}

function read(file) {
  return readFile(file, "utf8").catch(() => "");
}

function end(pid) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has just ended by itself.
  }
}
