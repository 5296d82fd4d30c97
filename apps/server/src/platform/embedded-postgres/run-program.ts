import { spawn } from "node:child_process";
import { identityOf, type RunUser } from "./run-user.ts";

/** Nothing of ours leaks in: a PGDATA, PGPORT or LC_ALL of the operator would steer the programs. */
export const cleanEnvironment = { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

/** Runs a short program to its end; throws with what it wrote to stderr when it fails. */
export function runProgram(program: string, args: readonly string[], user: RunUser, cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...identityOf(user),
      cwd,
      env: cleanEnvironment,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let complaint = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      complaint += text;
    });
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(complaint.trim() || `exit code ${code}`))));
  });
}
