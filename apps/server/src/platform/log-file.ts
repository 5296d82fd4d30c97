import { closeSync, mkdirSync, openSync, renameSync, statSync, writeSync } from "node:fs";
import path from "node:path";

export interface LogFileOptions {
  readonly file: string;
  /** A line that would make the file longer begins a new one. */
  readonly longest: number;
  /** Older files kept beside it: `.1` is the newest of them. */
  readonly kept: number;
}

/**
 * Where log lines go when they go to a file: turned over by size while the program runs. A line that cannot be written (a full
 * disk) is lost and counted; telling about trouble must never be what stops the program.
 */
export class LogFile {
  readonly #options: LogFileOptions;
  #descriptor: number | null = null;
  #size = 0;
  #lost = 0;

  constructor(options: LogFileOptions) {
    this.#options = options;
    mkdirSync(path.dirname(options.file), { recursive: true });
    this.#open();
  }

  write(line: string): void {
    try {
      if (this.#size > 0 && this.#size + line.length > this.#options.longest) this.#turnOver();
      if (this.#descriptor === null) this.#open();
      this.#put(this.#lost > 0 ? `{"level":40,"lost":${this.#lost},"msg":"log lines were lost"}\n${line}` : line);
      this.#lost = 0;
    } catch {
      this.#lost += 1;
    }
  }

  #put(text: string): void {
    this.#size += writeSync(this.#descriptor!, text);
  }
  #open(): void {
    // Ids and codes only, yet nobody else's business.
    this.#descriptor = openSync(this.#options.file, "a", 0o640);
    this.#size = statSync(this.#options.file).size;
  }
  #turnOver(): void {
    const { file, kept } = this.#options;
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
    for (let n = kept; n >= 1; n -= 1) moveIfThere(n === 1 ? file : `${file}.${n - 1}`, `${file}.${n}`);
    this.#open();
  }
}

function moveIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
