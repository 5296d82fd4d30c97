const maxBytes = 64 * 1024;

export interface Picture {
  readonly mime: string;
  readonly bytes: Buffer;
}

function bytesOf(base64: boolean, content: string): Buffer | null {
  if (base64) return /^[A-Za-z0-9+/=\s]*$/.test(content) ? Buffer.from(content, "base64") : null;
  try {
    return Buffer.from(decodeURIComponent(content), "utf8");
  } catch {
    return null;
  }
}

/** The picture inside a data URL; null when it cannot be read, is empty, or is larger than 64 kB. */
export function pictureOf(dataUrl: string): Picture | null {
  const comma = dataUrl.indexOf(",");
  const head = /^data:(image\/(?:svg\+xml|png|jpeg|webp))((?:;[\w=-]+)*)$/.exec(dataUrl.slice(0, Math.max(0, comma)));
  if (!head) return null;
  const bytes = bytesOf(/;base64$/.test(head[2]!), dataUrl.slice(comma + 1));
  return bytes && bytes.length > 0 && bytes.length <= maxBytes ? { mime: head[1]!, bytes } : null;
}
