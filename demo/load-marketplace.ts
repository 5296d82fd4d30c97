import type { ImportKind, InstallationView, MeView } from "@recourse/contract";
import { Api } from "./api.ts";
import type { Arguments } from "./arguments.ts";
import { buyerRows } from "./buyers.ts";
import { momentsFrom } from "./moments.ts";
import { platformHours, platformName, platformStaff, type Shop, shops } from "./organizations.ts";
import { admitShop, staffDesk } from "./people.ts";
import { bringReplies } from "./replies.ts";
import type { ShopRows } from "./rows.ts";
import { sendRows } from "./send-rows.ts";
import { bringTags } from "./tags.ts";

type Say = (text: string) => void;

/** Signed in as the administrator, who is made first where there is none. */
async function enter(api: Api, { login, password, setupCode }: Arguments, say: Say): Promise<MeView> {
  const { setupNeeded } = await api.get<InstallationView>("/api/installation");
  if (!setupNeeded) return api.post<MeView>("/api/session", { login, password });
  say("  setting the platform up");
  return api.post<MeView>("/api/setup", { setupCode, platformName, displayName: "周行", login, password });
}

const kinds: readonly Exclude<ImportKind, "buyers">[] = ["products", "orders", "payments", "shipments", "coupons"];

async function fillShop(api: Api, shop: Shop, rows: ShopRows, say: Say): Promise<void> {
  const organization = await admitShop(api, shop);
  await staffDesk(api, organization.id, shop);
  await bringTags(api, organization.id);
  const counts = [`${await bringReplies(api, organization.id, shop.externalId)} canned replies`];
  for (const kind of kinds) {
    const { created, updated, unchanged } = await sendRows(api, kind, rows[kind], shop.externalId);
    counts.push(`${created + updated + unchanged} ${kind}`);
  }
  say(`  ${shop.nameEn}: ${counts.join(", ")}`);
}

/**
 * Loads the demonstration marketplace through the public HTTP API alone. Loading again brings the dates up to now and
 * changes nothing else. Throws when the administrator is not let in or a row is refused.
 */
export async function loadMarketplace(options: Arguments, say: Say): Promise<void> {
  const api = new Api(options.url);
  await api.ready();
  const me = await enter(api, options, say);
  if (!me.organization) throw new Error(`${options.login} does not belong to the platform.`);
  await staffDesk(api, me.organization.id, { hours: platformHours, staff: platformStaff });
  const { created, updated, unchanged } = await sendRows(api, "buyers", buyerRows());
  say(`  ${created + updated + unchanged} buyers`);
  const when = momentsFrom(new Date());
  for (const shop of shops) await fillShop(api, shop, shop.rows(when), say);
}
