import { deskPieces as en } from "./en/desk-pieces.ts";
import { pair } from "./pair.ts";
import { deskPieces as zh } from "./zh/desk-pieces.ts";

export const deskPiecesCopy = pair(zh, en);
