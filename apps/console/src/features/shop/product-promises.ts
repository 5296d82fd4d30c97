import type { Language, ProductView } from "@recourse/contract";
import { dayLabel, money } from "../../copy/formats.ts";
import { copyIn } from "../../copy/pair.ts";
import { shopCopy } from "../../copy/shop.ts";

/** What the shop promises about delivery, one sentence each. */
export const deliveryLines = (p: ProductView, language: Language): string[] => {
  const t = copyIn(shopCopy, language);
  return [
    p.presaleShipAt ? t.presale(dayLabel(p.presaleShipAt, language)) : t.shipPromise(p.shipPromiseHours),
    p.shippingFeeFen === 0 ? t.freeShipping : t.shippingFee(money(p.shippingFeeFen)),
    ...(p.carriers.length > 0 ? [t.carriers(p.carriers.join(language === "zh" ? "、" : ", "))] : []),
    ...(p.unservedRegions.length > 0 ? [t.unserved(p.unservedRegions.join(language === "zh" ? "、" : ", "))] : []),
  ];
};

/** What holds after buying: warranty, return, price protection. */
export const guaranteeLines = (p: ProductView, language: Language): string[] => {
  const t = copyIn(shopCopy, language);
  const returns = { yes: t.returnYes, statutory_exclusion: t.returnStatutory, confirmed_exclusion: t.returnConfirmed };
  return [
    returns[p.noReasonReturn],
    p.warrantyMonths > 0 ? t.warranty(p.warrantyMonths) : t.noWarranty,
    ...(p.priceProtectionDays > 0 ? [t.priceProtection(p.priceProtectionDays)] : []),
  ];
};

export const stockLine = (stock: number, restockAt: string | null, language: Language): string => {
  const t = copyIn(shopCopy, language);
  if (stock > 0) return t.stock(stock);
  return restockAt ? `${t.soldOut} · ${t.restock(dayLabel(restockAt, language))}` : t.soldOut;
};
