import type { Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { insertSession, revokeSessions } from "./identity-store.ts";
import { giveGuestName, insertGuest, lockLivingSession, upsertShopBuyer } from "./shop-buyers-store.ts";
import { sessionExpiry } from "./sign-in.ts";
import { newToken, shopTokenMark, tokenHash } from "./tokens.ts";

/** A buyer as a shop names them on its own pages. */
export interface ShopBuyer {
  readonly shop: { readonly id: string; readonly externalId: string };
  readonly sub: string;
  readonly name: string;
  readonly language: "zh" | "en";
}

const vouchedHours = 12;

/** A shop speaks for its own buyers alone: their ids begin with its own, so that it can name nobody else's. */
const named = ({ shop, sub, name, language }: ShopBuyer) => ({
  externalId: `${shop.externalId}:${sub}`,
  name,
  language,
});

export const saveShopBuyer = (work: Work, buyer: ShopBuyer): Promise<string> =>
  upsertShopBuyer(work.tx, newId(work.now), named(buyer), work.now);

/** True when the guest is this buyer from now on; false when the buyer was known before, and is somebody. */
export const nameGuest = (work: Work, guestId: string, buyer: ShopBuyer): Promise<boolean> =>
  giveGuestName(work.tx, guestId, named(buyer));

/** Somebody of whom nothing is known but that they came. */
export async function saveGuest(work: Work, language: "zh" | "en"): Promise<string> {
  const id = newId(work.now);
  const mark = id.slice(-4).toUpperCase();
  await insertGuest(work.tx, {
    id,
    name: language === "zh" ? `访客 ${mark}` : `Guest ${mark}`,
    language,
    now: work.now,
  });
  return id;
}

/** A session on the pages of one shop; a guest's lives as long as it is used, a vouched one for half a day. */
export async function startShopSession(
  work: Work,
  session: { readonly shopId: string; readonly personId: string; readonly guest: boolean; readonly device: string },
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const token = shopTokenMark + newToken();
  const expiresAt = session.guest ? sessionExpiry(work.now) : new Date(work.now.getTime() + vouchedHours * 3_600_000);
  await insertSession(work.tx, { id: newId(work.now), hash: tokenHash(token), now: work.now, expiresAt, ...session });
  return { token, expiresAt };
}

/** False when it ended meanwhile. Held until the end of the transaction. */
export const lockShopSession = (work: Work, sessionId: string): Promise<boolean> =>
  lockLivingSession(work.tx, sessionId, work.now);

export const endShopSession = async (work: Work, personId: string, sessionId: string): Promise<void> =>
  void (await revokeSessions(work.tx, personId, sessionId, work.now));
