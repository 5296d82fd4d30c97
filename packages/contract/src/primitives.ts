import { z } from "zod";

export const Id = z.uuid();
/** An instant, ISO 8601 with zone. */
export const Instant = z.iso.datetime({ offset: true });
/** Money in fen (1/100 yuan), never a fraction. */
export const Fen = z.int().min(0).max(100_000_000_00);
export const Language = z.enum(["zh", "en"]);
export type Language = z.infer<typeof Language>;
/** The shop's own id of a thing; what makes an import idempotent. */
export const ExternalId = z.string().trim().min(1).max(64);
export const Empty = z.object({});
