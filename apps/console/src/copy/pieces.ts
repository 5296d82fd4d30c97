import { pieces as en } from "./en/pieces.ts";
import { pair } from "./pair.ts";
import { pieces as zh } from "./zh/pieces.ts";

export const piecesCopy = pair(zh, en);
