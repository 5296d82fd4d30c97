import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { ownSecret } from "./installation-secrets.ts";

/** Seals what the database keeps but must not be able to read: AES-256-GCM under this installation's own key. */
export interface SealedBox {
  /** `about` is bound to the content: sealed for one person, it opens for no other. */
  seal(content: Buffer, about: string): Buffer;
  /** Throws when the key, the content or what it is about is not what was sealed. */
  open(sealed: Buffer, about: string): Buffer;
}

const ivBytes = 12;
const tagBytes = 16;

export function openSealedBox(dataDir: string): SealedBox {
  let known: Buffer | null = null;
  const key = (): Buffer => {
    known ??= Buffer.from(
      ownSecret(dataDir, "installation.key", () => randomBytes(32).toString("base64")),
      "base64",
    );
    return known;
  };
  return {
    seal(content, about) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv("aes-256-gcm", key(), iv).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(content), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    open(sealed, about) {
      const decipher = createDecipheriv("aes-256-gcm", key(), sealed.subarray(0, ivBytes));
      decipher.setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
      return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]);
    },
  };
}
