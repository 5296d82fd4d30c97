import { liveQueue as en } from "./en/live-queue.ts";
import { pair } from "./pair.ts";
import { liveQueue as zh } from "./zh/live-queue.ts";

export const liveQueueCopy = pair(zh, en);
