import { type Logger, pino } from "pino";

export type Log = Logger;

/**
 * Structured lines, into `file` or to standard output without one. No personal data: ids and codes, never names,
 * texts, numbers or addresses.
 */
export function openLog(level: string, file: string | null): Log {
  const options = { level, base: { service: "recourse" }, timestamp: pino.stdTimeFunctions.isoTime };
  return file ? pino(options, pino.destination({ dest: file, mkdir: true, sync: true })) : pino(options);
}
