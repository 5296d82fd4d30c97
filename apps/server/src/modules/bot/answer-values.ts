import { loadProduct } from "../commerce/index.ts";
import type { Conversations } from "../conversations/index.ts";
import { organizationById } from "../identity/index.ts";
import type { AnswerValues } from "../knowledge/index.ts";
import { hoursOf } from "../routing/index.ts";
import type { Cards } from "./turn-words.ts";

/** What plain answers may mention: the shop, and the product on the card. What is unknown is left out. */
export async function valuesOf(
  conversations: Conversations,
  orgId: string,
  said: { readonly cards: Cards },
): Promise<AnswerValues> {
  const { database } = conversations;
  const { productId, orderNumber } = said.cards;
  const [organization, hours, product] = await Promise.all([
    organizationById(database.writer, orgId),
    hoursOf(database.writer, orgId),
    productId ? loadProduct(database, productId) : null,
  ]);
  const [first] = hours?.windows ?? [];
  const everyDay =
    first && hours!.windows.length >= 7 && hours!.windows.every((w) => w.from === first.from && w.to === first.to);
  return {
    ...(organization ? { "shop.name": organization.name } : {}),
    ...(everyDay ? { "shop.hours": `${first.from}-${first.to}` } : {}),
    ...(orderNumber ? { "order.number": orderNumber } : {}),
    ...(product
      ? {
          "product.name": product.title,
          "product.stock": String(product.stock),
          "promise.shipHours": String(product.shipPromiseHours),
        }
      : {}),
    ...(product && product.warrantyMonths > 0 ? { "product.warrantyMonths": String(product.warrantyMonths) } : {}),
    ...(product && product.priceProtectionDays > 0
      ? { "priceProtection.days": String(product.priceProtectionDays) }
      : {}),
  };
}
