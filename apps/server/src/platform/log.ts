import { type Logger, pino } from "pino";

export type Log = Logger;

/** Structured lines without personal data: ids and codes, never names, texts, numbers or addresses. */
export function openLog(level: string): Log {
  return pino({ level, base: { service: "recourse" }, timestamp: pino.stdTimeFunctions.isoTime });
}
