import type { WidgetEntry, WidgetSessionView } from "@recourse/contract";
import type { Work } from "../../platform/database.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { SealedBox } from "../../platform/sealed-box.ts";
import { type Conversations, joinGuest, keepGuestThread } from "../conversations/index.ts";
import {
  type BuyerCaller,
  type Caller,
  endShopSession,
  lockShopSession,
  nameGuest,
  saveGuest,
  saveShopBuyer,
  startShopSession,
} from "../identity/index.ts";
import { readIdentityToken } from "./identity-token.ts";
import { secretsOf } from "./keep-secrets.ts";
import type { FrontOf } from "./widget-fronts.ts";
import { spendToken } from "./widget-store.ts";

export interface EntryParts {
  readonly conversations: Conversations;
  readonly box: SealedBox;
}
export interface Entering {
  readonly front: FrontOf;
  readonly entry: WidgetEntry;
  /** Who asks: a guest of this shop brings their talk along, everybody else brings nothing. */
  readonly caller: Caller;
  readonly device: string;
}

const guestOf = ({ caller, front }: Entering): BuyerCaller | null =>
  caller.kind === "buyer" && caller.shop?.guest && caller.shop.id === front.shop.id ? caller : null;

async function enterAsGuest(work: Work, { front, entry, device }: Entering): Promise<WidgetSessionView> {
  if (!front.settings.guests) throw new Refusal("widget.guests_refused");
  const personId = await saveGuest(work, entry.language);
  const session = await startShopSession(work, { shopId: front.shop.id, personId, guest: true, device });
  return { token: session.token, expiresAt: session.expiresAt.toISOString(), guest: true, joined: false };
}

/**
 * The buyer whom the shop vouches for. A guest's talk joins theirs once: the session that held it ends with the joining, and
 * holding it is the only proof there is. Order: token spent, guest's session locked, person, thread.
 */
async function enterAsBuyer(
  work: Work,
  parts: EntryParts,
  entering: Entering,
  token: string,
): Promise<WidgetSessionView> {
  const { front, entry, device } = entering;
  const { shop } = front;
  const said = await readIdentityToken(token, await secretsOf(work, parts.box, shop.id), shop.externalId, work.now);
  if (!(await spendToken(work.tx, shop.id, said.jti, said.expiresAt, work.now)))
    throw new Refusal("widget.token_reused");
  const buyer = { shop, sub: said.sub, name: said.name, language: entry.language };
  const guest = guestOf(entering);
  const joins = guest !== null && (await lockShopSession(work, guest.sessionId));
  const personId = joins ? await becomeBuyer(work, parts, guest, buyer) : await saveShopBuyer(work, buyer);
  const session = await startShopSession(work, { shopId: shop.id, personId, guest: false, device });
  return { token: session.token, expiresAt: session.expiresAt.toISOString(), guest: false, joined: joins };
}

async function becomeBuyer(
  work: Work,
  { conversations }: EntryParts,
  guest: BuyerCaller,
  buyer: Parameters<typeof saveShopBuyer>[1],
): Promise<string> {
  await endShopSession(work, guest.personId, guest.sessionId);
  const of = { orgId: buyer.shop.id, guestId: guest.personId };
  if (await nameGuest(work, guest.personId, buyer)) {
    await keepGuestThread(work, conversations, of);
    return guest.personId;
  }
  const buyerId = await saveShopBuyer(work, buyer);
  await joinGuest(work, conversations, { ...of, buyerId });
  return buyerId;
}

/** A session on the shop's pages: the buyer's of a signed token, or a guest's where the shop lets guests in. */
export function enterShop(parts: EntryParts, entering: Entering): Promise<WidgetSessionView> {
  const { token } = entering.entry;
  return parts.conversations.database.transact((work) =>
    token === undefined ? enterAsGuest(work, entering) : enterAsBuyer(work, parts, entering, token),
  );
}
