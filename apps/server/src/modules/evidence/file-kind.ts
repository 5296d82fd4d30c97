import { acceptedMimes } from "@recourse/contract";
import { fileTypeFromBuffer } from "file-type";

/** What the bytes say the file is, whatever its name claims; null when that is nothing we accept. */
export async function sniff(head: Buffer): Promise<string | null> {
  const found = await fileTypeFromBuffer(head);
  return found && (acceptedMimes as readonly string[]).includes(found.mime) ? found.mime : null;
}

/** Width and height of a PNG, GIF, JPEG or WebP from its first bytes; null when they are not there. */
export function pictureSize(head: Buffer, mime: string): { width: number; height: number } | null {
  if (mime === "image/png" && head.length >= 24) return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
  if (mime === "image/gif" && head.length >= 10) return { width: head.readUInt16LE(6), height: head.readUInt16LE(8) };
  if (mime === "image/jpeg") return jpegSize(head);
  if (mime === "image/webp" && head.length >= 30) return webpSize(head);
  return null;
}

function webpSize(head: Buffer): { width: number; height: number } | null {
  const form = head.toString("latin1", 12, 16);
  if (form === "VP8X") return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
  if (form === "VP8 ") return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
  if (form !== "VP8L") return null;
  const bits = head.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}

function jpegSize(head: Buffer): { width: number; height: number } | null {
  let at = 2;
  while (at + 9 < head.length && head[at] === 0xff) {
    const marker = head[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: head.readUInt16BE(at + 7), height: head.readUInt16BE(at + 5) };
    at += 2 + head.readUInt16BE(at + 2);
  }
  return null;
}
