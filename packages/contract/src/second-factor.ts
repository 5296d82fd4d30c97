import { z } from "zod";
import { Instant } from "./primitives.ts";

/** Six digits of the authenticator, or a recovery code. Blanks and dashes do not matter. */
const Code = z.string().trim().min(6).max(20);
export const SecondFactorCode = z.object({ code: Code });
export const SignInCode = z.object({
  code: Code,
  /** Spares this browser the code for thirty days. */
  trustDevice: z.boolean().default(false),
});
export const SecondFactorStart = z.object({ password: z.string().min(1).max(200) });
/** Shown once, while enrolling. */
export const SecondFactorOffer = z.object({
  /** For typing in by hand, base32. */
  secret: z.string(),
  uri: z.string(),
  /** The same as a picture: SVG. */
  qr: z.string(),
});
export type SecondFactorOffer = z.infer<typeof SecondFactorOffer>;
/** Each opens the door once in place of a code. Shown once. */
export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

export const SecondFactorDemand = z.enum(["optional", "managers", "everyone"]);
export type SecondFactorDemand = z.infer<typeof SecondFactorDemand>;
export const SecondFactorDemandView = z.object({
  demand: SecondFactorDemand,
  /** From then on whoever has none can only enrol. */
  dueAt: Instant.nullable(),
});
export type SecondFactorDemandView = z.infer<typeof SecondFactorDemandView>;
export const SecondFactorDemandDraft = z.object({
  demand: SecondFactorDemand,
  graceDays: z.int().min(0).max(60).default(7),
});
export const SecondFactorView = z.object({
  enrolled: z.boolean(),
  since: Instant.nullable(),
  recoveryCodesLeft: z.int(),
  trustedDevices: z.int(),
  /** Demanded of this person by their organization; from `dueAt` on nothing else opens without it. */
  demanded: z.boolean(),
  dueAt: Instant.nullable(),
});
export type SecondFactorView = z.infer<typeof SecondFactorView>;
export const PasswordChange = z.object({
  current: z.string().min(1).max(200),
  next: z.string().min(8).max(200),
});
