import { type Logger, pino } from "pino";
import { LogFile } from "./log-file.ts";
import { loggable } from "./loggable.ts";

export type Log = Logger;

const turning = { longest: 50 * 1024 * 1024, kept: 3 };

/**
 * Structured lines, into `file` (turned over at 50 MB, three older ones kept) or to standard output without one. No personal
 * data: ids and codes, never names, texts, numbers or addresses; errors go through `loggable`.
 */
export function openLog(level: string, file: string | null): Log {
  const options = {
    level,
    base: { service: "recourse" },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: loggable },
  };
  return file ? pino(options, new LogFile({ file, ...turning })) : pino(options);
}
