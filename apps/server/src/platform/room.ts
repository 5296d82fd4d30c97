import { realpath, statfs } from "node:fs/promises";
import path from "node:path";
import type { Log } from "./log.ts";
import { Refusal } from "./refusal.ts";
import { isOutOfRoom } from "./violation.ts";

/** Bytes that may still be written, on the fuller of the volumes we write to. */
export type FreeBytes = () => Promise<number>;

export interface RoomOptions {
  readonly freeBytes: FreeBytes;
  /** Below this we only read; 0 waits until a write really fails for want of room. */
  readonly leastBytes: number;
  readonly log: Log;
  readonly everyMs?: number;
  /** How long a write that failed for want of room keeps us from writing, whatever the volume says. */
  readonly afterFailureMs?: number;
}

/** What is asked back before we write again, so that the last file that fits does not make us flutter. */
const margin = 1.1;
/** What a refused writer is told to wait. */
const comeBackSeconds = 15;

/** The volumes of the data directory: uploads, and the packaged database wherever its link leads. */
export const volumesOf =
  (dataDir: string): FreeBytes =>
  async () => {
    const database = await realpath(path.join(dataDir, "postgres")).catch(() => dataDir);
    const volumes = await Promise.all([dataDir, database].map((folder) => statfs(folder)));
    return Math.min(...volumes.map((volume) => volume.bavail * volume.bsize));
  };

/**
 * Whether there is room to write. When the disk runs full the program goes on reading and refuses to write, before
 * PostgreSQL has to stop; it writes again by itself once there is room.
 */
export class Room {
  readonly #options: RoomOptions;
  readonly #listeners: ((scarce: boolean) => void)[] = [];
  #scarce = false;
  #free: number | null = null;
  #failedUntil = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: RoomOptions) {
    this.#options = options;
  }

  get scarce(): boolean {
    return this.#scarce;
  }
  /** At the last look; null before the first, and where the volume cannot be asked. */
  get freeBytes(): number | null {
    return this.#free;
  }

  /** Refuses with server.read_only while there is no room. */
  require(): void {
    if (this.#scarce) throw noRoom();
  }

  /** To be told of whatever failed: a full disk makes us read-only at once, not at the next look. */
  noticed(error: unknown): void {
    if (!isOutOfRoom(error)) return;
    this.#failedUntil = performance.now() + (this.#options.afterFailureMs ?? comeBackSeconds * 1000);
    this.#become(true);
  }

  onChange(listener: (scarce: boolean) => void): void {
    this.#listeners.push(listener);
  }

  async start(): Promise<void> {
    await this.look();
    this.#timer = setInterval(() => void this.look(), this.#options.everyMs ?? 3000).unref();
  }
  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
  }

  async look(): Promise<void> {
    const { freeBytes, leastBytes } = this.#options;
    this.#free = await freeBytes().catch(() => null);
    const wanted = this.#scarce ? leastBytes * margin : leastBytes;
    const tooLittle = this.#free !== null && this.#free < wanted;
    this.#become(tooLittle || performance.now() < this.#failedUntil);
  }

  #become(scarce: boolean): void {
    if (scarce === this.#scarce) return;
    this.#scarce = scarce;
    const seen = { freeBytes: this.#free, leastBytes: this.#options.leastBytes };
    if (scarce) this.#options.log.error(seen, "the disk is full: reading goes on, writing is refused");
    else this.#options.log.warn(seen, "there is room again: writing goes on");
    for (const listener of this.#listeners) listener(scarce);
  }
}

export const noRoom = (): Refusal => new Refusal("server.read_only", { seconds: comeBackSeconds });
