import { z } from "zod";

/** The last entry of a backup: what it is, and the hash of everything before. */
export const manifestPath = "manifest.json";

export const Manifest = z.object({
  product: z.literal("recourse"),
  format: z.literal(1),
  /** `embedded`: the database is inside. `external`: only files and secrets are; the database was dumped elsewhere. */
  database: z.enum(["embedded", "external"]),
  postgres: z.string(),
  startedAt: z.iso.datetime(),
  /** Whatever was acknowledged before this instant is in the backup. */
  completeUpTo: z.iso.datetime(),
  files: z.array(z.object({ path: z.string(), bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});
export type Manifest = z.infer<typeof Manifest>;
