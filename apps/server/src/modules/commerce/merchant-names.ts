import type { OrderSummary } from "@recourse/contract";
import type { Database } from "../../platform/database.ts";
import { organizationById } from "../identity/index.ts";

/** A merchant's name in both languages, as views carry it; the English one may be empty. */
export type MerchantNames = Pick<OrderSummary, "merchantName" | "merchantNameEn">;

const nameless: MerchantNames = { merchantName: "", merchantNameEn: "" };

/** Tells the names of these merchants by id. */
export async function merchantNames(
  database: Database,
  ids: readonly string[],
): Promise<(id: string) => MerchantNames> {
  const found = await Promise.all([...new Set(ids)].map((id) => organizationById(database.writer, id)));
  const names = new Map(
    found
      .filter((merchant) => merchant !== null)
      .map(({ id, name, nameEn }) => [id, { merchantName: name, merchantNameEn: nameEn }]),
  );
  return (id) => names.get(id) ?? nameless;
}

/** The names of one, for a page about one thing. */
export const merchantName = async (database: Database, id: string): Promise<MerchantNames> =>
  (await merchantNames(database, [id]))(id);
