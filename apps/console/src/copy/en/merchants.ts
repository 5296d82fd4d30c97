import type { InBoth } from "../pair.ts";
import type { merchants as zh } from "../zh/merchants.ts";

export const merchants: InBoth<typeof zh> = {
  title: "Merchants",
  lead: "The shops on this platform. Each sees its own buyers, orders and conversations alone.",
  add: "New merchant",
  create: "Create",
  created: "Merchant created. You can add its people now",
  search: "Find by name or shop id",
  empty: "No merchant yet",
  emptyHint: "Create the first shop, then add its agents.",
  noneFound: "No shop matches. Try another word.",
  name: "Name",
  nameZh: "Chinese name",
  nameEn: "English name (optional)",
  nameNeeded: "Please give a name of at most 60 characters.",
  externalId: "Shop id",
  externalIdHint: "The id your own shop system uses; imports name the shop by it.",
  externalIdNeeded: "Please give the shop id.",
  about: "About",
};
