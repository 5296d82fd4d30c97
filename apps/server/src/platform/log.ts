import { existsSync, renameSync, statSync } from "node:fs";
import { type Logger, pino } from "pino";

export type Log = Logger;

const largestLog = 50 * 1024 * 1024;

/** At a start, a log that has grown large makes room for a new one; one older log is kept. */
function makeRoom(file: string): void {
  if (existsSync(file) && statSync(file).size > largestLog) renameSync(file, `${file}.1`);
}

/**
 * Structured lines, into `file` or to standard output without one. No personal data: ids and codes, never names,
 * texts, numbers or addresses.
 */
export function openLog(level: string, file: string | null): Log {
  const options = { level, base: { service: "recourse" }, timestamp: pino.stdTimeFunctions.isoTime };
  if (file) makeRoom(file);
  return file ? pino(options, pino.destination({ dest: file, mkdir: true, sync: true })) : pino(options);
}
