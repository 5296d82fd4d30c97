import { createHash } from "node:crypto";
import type { ProductRow } from "@recourse/contract";
import type { Work } from "../../../platform/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { ProductChanged } from "../commerce-facts.ts";
import { lockImport } from "../import-lock-store.ts";
import { pictureOf } from "../picture.ts";
import { detailsOf } from "../product.ts";
import {
  type KnownProduct,
  knownProducts,
  type ProductToSave,
  savePrices,
  saveProducts,
} from "../product-import-store.ts";
import { type Checked, type Fault, fault } from "./candidate.ts";
import { changedFields, publishAll, sortOut, type Tally } from "./importing.ts";

function faultOf(row: ProductRow): Fault | null {
  if (row.image?.startsWith("data:") && !pictureOf(row.image)) return fault("image", "product.image_unreadable");
  const names = row.variants.map((variant) => variant.name);
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
  return twice < 0 ? null : fault(`variants[${twice}].name`, "product.variant_twice", { name: names[twice] });
}

const toSave = (id: string, { row, digest }: Checked<ProductRow>): ProductToSave => ({
  id,
  externalId: row.externalId,
  digest,
  title: row.title,
  category: row.category,
  priceFen: row.priceFen,
  stock: row.stock,
  listed: row.listed,
  details: detailsOf(row),
  image: row.image ?? null,
});

const md5 = (text: string): string => createHash("md5").update(text).digest("hex");

function changeOf(merchantId: string, before: KnownProduct, after: ProductToSave): ProductChanged | null {
  const state = (p: KnownProduct | ProductToSave, image: string | null) => ({
    title: p.title,
    category: p.category,
    priceFen: p.priceFen,
    stock: p.stock,
    listed: p.listed,
    ...p.details,
    image,
  });
  const changed = changedFields(
    state(before, before.imageMd5),
    state(after, after.image === null ? null : md5(after.image)),
  );
  if (changed.length === 0) return null;
  return {
    kind: "product.changed",
    orgId: merchantId,
    subject: { kind: "product", id: before.id },
    payload: {
      changed,
      priceFen: { from: before.priceFen, to: after.priceFen },
      stock: { from: before.stock, to: after.stock },
    },
  };
}

/** Takes products in. A price is noted whenever it is new; what was ordered keeps what its page said then. */
export async function importProducts(
  work: Work,
  merchantId: string,
  rows: readonly Checked<ProductRow>[],
): Promise<Tally> {
  const { tx, now } = work;
  await lockImport(tx, merchantId, "products");
  const ids = rows.map(({ row }) => row.externalId);
  const { tally, take } = sortOut(rows, await knownProducts(tx, merchantId, ids), faultOf);
  if (take.length === 0) return tally;
  const saves = take.map(({ checked, before }) => ({ before, product: toSave(before?.id ?? newId(now), checked) }));
  await saveProducts(
    tx,
    merchantId,
    saves.map(({ product }) => product),
    now,
  );
  const repriced = saves.filter(({ before, product }) => before?.priceFen !== product.priceFen);
  await savePrices(
    tx,
    merchantId,
    repriced.map(({ product }) => ({ productId: product.id, priceFen: product.priceFen })),
    now,
  );
  const facts = saves.map(({ before, product }) => (before ? changeOf(merchantId, before, product) : null));
  await publishAll(
    work,
    facts.filter((fact) => fact !== null),
  );
  return tally;
}
