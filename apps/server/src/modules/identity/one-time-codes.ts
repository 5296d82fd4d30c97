import { createHash, randomBytes } from "node:crypto";
import { generateSecret, generateURI, verifySync } from "otplib";
import { renderSVG } from "uqr";

const stepSeconds = 30;

export const newSecret = (): string => generateSecret({ length: 20 });

/** What an authenticator reads: the address, and the same as a picture (SVG). */
export function offerOf(secret: string, issuer: string, label: string): { uri: string; qr: string } {
  const uri = generateURI({ issuer, label, secret });
  return { uri, qr: renderSVG(uri, { ecc: "M", border: 2 }) };
}

/**
 * The time step whose code this is, one step of tolerance either way for clocks that differ; null when it is none of
 * them, or of a step not later than the last one that was taken.
 */
export function stepOf(secret: string, code: string, now: Date, lastStep: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const found = verifySync({ secret, token: code, epoch, epochTolerance: stepSeconds });
  if (!found.valid) return null;
  const step = Math.floor(epoch / stepSeconds) + found.delta;
  return step > lastStep ? step : null;
}

/** As codes are compared: people type blanks, dashes and small letters. */
export const asPrinted = (code: string): string => code.replaceAll(/[\s-]/g, "").toUpperCase();

const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const recoveryLetters = 10;

/** Ten codes of about 49 random bits, such as ABCDE-FGHJK. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () => {
    const code = Array.from(randomBytes(recoveryLetters), (byte) => letters[byte % letters.length]).join("");
    return `${code.slice(0, 5)}-${code.slice(5)}`;
  });

/** Bound to the person, so that equal codes of two people are not seen to be equal. */
export const recoveryHash = (personId: string, code: string): Buffer =>
  createHash("sha256")
    .update(`${personId}:${asPrinted(code)}`)
    .digest();
