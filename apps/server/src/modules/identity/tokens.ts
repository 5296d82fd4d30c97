import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for a cookie or a key; only its SHA-256 is stored. */
export const newToken = (): string => randomBytes(32).toString("base64url");
export const tokenHash = (token: string): Buffer => createHash("sha256").update(token).digest();
/** How a token of the widget begins, so that it is never looked for among the keys of programs. */
export const shopTokenMark = "wgt_";
