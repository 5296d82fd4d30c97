import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const folderOf = (dataDir: string): string => path.join(dataDir, "secrets");

/** A secret of this installation, made at its first use; nobody but the program's account may read it. */
export function ownSecret(dataDir: string, name: string, make: () => string): string {
  const folder = folderOf(dataDir);
  const file = path.join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, `${make()}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}

const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const word = (): string => Array.from(randomBytes(5), (byte) => letters[byte % letters.length]).join("");
const plain = (code: string): string => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Proves that whoever sets an empty installation up can read its terminal or its data directory. */
export interface SetupCode {
  read(): string;
  fits(given: string): boolean;
  /** Used up: removes the file. */
  spend(): void;
}

/** The code of this installation; `preset` for unattended set-ups that must know it beforehand. */
export function openSetupCode(dataDir: string, preset: string | null): SetupCode {
  const read = (): string => preset ?? ownSecret(dataDir, "setup-code", () => `${word()}-${word()}`);
  return {
    read,
    fits: (given) => timingSafeEqual(digest(plain(given)), digest(plain(read()))),
    spend: () => rmSync(path.join(folderOf(dataDir), "setup-code"), { force: true }),
  };
}
