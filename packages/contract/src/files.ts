import { z } from "zod";
import { Id, Instant } from "./primitives.ts";

export const maxFileBytes = 20 * 1024 * 1024;
export const acceptedMimes = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/gif",
  "video/mp4",
  "video/webm",
  "video/quicktime",
  "application/pdf",
] as const;

export const FileView = z.object({
  id: Id,
  name: z.string(),
  mime: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  uploadedAt: Instant,
});
export type FileView = z.infer<typeof FileView>;
