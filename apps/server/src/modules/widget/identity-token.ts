import { decodeJwt, errors, jwtVerify } from "jose";
import { Refusal } from "../../platform/refusal.ts";

export const longestMinutes = 10;
/** Clocks of two machines differ a little. */
const leewaySeconds = 30;
const maxSub = 120;

/** What a shop says of the buyer before the screen. */
export interface SaidBuyer {
  readonly sub: string;
  readonly name: string;
  readonly jti: string;
  readonly expiresAt: Date;
}

const text = (value: unknown, max: number): string | null =>
  typeof value === "string" && value.trim() !== "" && value.length <= max ? value.trim() : null;

function saidBy(payload: Record<string, unknown>): SaidBuyer {
  const { iat, exp } = payload;
  const [sub, jti] = [text(payload["sub"], maxSub), text(payload["jti"], maxSub)];
  if (!sub || !jti || typeof iat !== "number" || typeof exp !== "number") throw new Refusal("widget.token_invalid");
  if (exp - iat > longestMinutes * 60) throw new Refusal("widget.token_too_long", { minutes: longestMinutes });
  return { sub, jti, name: text(payload["name"], 40) ?? sub, expiresAt: new Date(exp * 1000) };
}

/** The payload when this secret signed it for this shop; null when another one may have. */
async function tryOne(token: string, secret: string, shop: string, now: Date) {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      // Only this: "none", or a key of another kind taken for ours, is no signature.
      algorithms: ["HS256"],
      issuer: shop,
      requiredClaims: ["iss", "sub", "iat", "exp", "jti"],
      clockTolerance: leewaySeconds,
      maxTokenAge: longestMinutes * 60,
      currentDate: now,
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      refuseTooLong(token);
      throw new Refusal("widget.token_expired");
    }
    if (error instanceof errors.JWSSignatureVerificationFailed) return null;
    throw new Refusal("widget.token_invalid");
  }
}

/** The signature is good here: a token that outlives the limit is wrong for that, not for its age. */
function refuseTooLong(token: string): void {
  const { iat, exp } = decodeJwt(token);
  if (exp !== undefined && iat !== undefined && exp - iat > longestMinutes * 60)
    throw new Refusal("widget.token_too_long", { minutes: longestMinutes });
}

/**
 * The buyer a shop names by a token signed with one of its living secrets. Refuses with widget.token_invalid,
 * .token_expired or .token_too_long; whether it was used before is the store's to know.
 */
export async function readIdentityToken(
  token: string,
  secrets: readonly string[],
  shop: string,
  now: Date,
): Promise<SaidBuyer> {
  for (const secret of secrets) {
    const payload = await tryOne(token, secret, shop, now);
    if (payload) return saidBy(payload);
  }
  throw new Refusal("widget.token_invalid");
}
