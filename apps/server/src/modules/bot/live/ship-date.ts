import { deliversTo, type Order, orderFacts, type Product } from "../../commerce/index.ts";
import { aboutOrder, answerFrom, orderLead, type Said } from "./about-order.ts";
import { tellOrder } from "./order-status.ts";
import { say, sayAt, sayBetween, sayBy } from "./say-money-time.ts";
import { waybill } from "./say-parcel.ts";
import { presaleAt, productTitle } from "./say-product.ts";
import { shipPromiseLine } from "./say-promise.ts";
import type { LiveAnswerer, Situation } from "./situation.ts";

const productsOf = (order: Order, s: Situation): Product[] =>
  order.lines.flatMap(({ productId }) => s.products.get(productId) ?? []);

function carrierLine(products: readonly Product[], s: Situation): string | null {
  const carriers = [...new Set(products.flatMap((product) => product.carriers))];
  if (carriers.length === 0) return null;
  return say(
    s.language,
    `可能使用的快递：${carriers.join("、")}，以实际发出为准。`,
    `Possible couriers: ${carriers.join(", ")}; the one that collects it counts.`,
  );
}

/** A presale product's own date; null where it says nothing that the order does not. */
function presaleLine(products: readonly Product[], s: Situation): string | null {
  const presale = products.find((product) => presaleAt(product, s.now));
  const at = presale && presaleAt(presale, s.now);
  return at
    ? say(
        s.language,
        `“${productTitle(presale, s)}”是预售商品，页面承诺 ${sayBy(at, s.now, s.language)}发货。`,
        `“${productTitle(presale, s)}” is a pre-order; its page promises shipping ${sayBy(at, s.now, s.language)}.`,
      )
    : null;
}

function toShip(order: Order, s: Situation): Said {
  const late = orderFacts(order, s.now).shipByState === "late";
  const choice = say(
    s.language,
    "您可以让我催商家发货，也可以直接取消，款项原路退回。",
    "You can have me chase the shop, or cancel and get your money back the way you paid.",
  );
  const products = productsOf(order, s);
  return {
    lines: [
      shipPromiseLine(order, s),
      late ? choice : presaleLine(products, s),
      late ? null : carrierLine(products, s),
    ],
    chips: late ? ["chaseShop", "cancel", "human"] : ["chaseShop", "address", "cancel"],
  };
}

function wasShipped(order: Order, shippedAt: Date, s: Situation): Said {
  const facts = orderFacts(order, s.now);
  const [parcel] = facts.parcels;
  const at = sayAt(shippedAt, s.now, s.language);
  const by = parcel ? say(s.language, `，${waybill(parcel)}`, ` with ${waybill(parcel)}`) : "";
  const first = say(s.language, `已于 ${at} 发货${by}。`, `left at ${at}${by}.`);
  const late =
    facts.shipByState === "shipped_late" && order.shipBy
      ? say(
          s.language,
          `承诺的发货时间是 ${sayBy(order.shipBy, s.now, s.language)}，商家发晚了。`,
          `It was promised ${sayBy(order.shipBy, s.now, s.language)}, so it left late.`,
        )
      : null;
  const unscanned = facts.shippedWithoutScan
    ? say(
        s.language,
        `但 ${sayBetween(shippedAt, s.now, s.language)}过去，快递还没有揽收记录，可以请商家核查。`,
        `Yet ${sayBetween(shippedAt, s.now, s.language)} later the courier has not collected it; the shop can look into it.`,
      )
    : null;
  return {
    lines: [orderLead(order, s) + first, late, unscanned],
    chips: unscanned ? ["chaseShop", "human"] : ["where", "chaseCourier"],
  };
}

const ofOrder = aboutOrder("ship_date", (order, s) => {
  const { shippedAt } = orderFacts(order, s.now);
  if (shippedAt && ["paid", "shipped", "delivered", "completed"].includes(order.stage))
    return wasShipped(order, shippedAt, s);
  return order.stage === "paid" ? toShip(order, s) : tellOrder(order, s);
});

function notServedLine(product: Product, s: Situation): string | null {
  const { excludedBy } = deliversTo(product, s.text);
  return excludedBy === null
    ? null
    : say(s.language, `${excludedBy}暂不配送这件商品。`, `It is not delivered to ${excludedBy}.`);
}

function ofProduct(product: Product, s: Situation): Said {
  const hours = product.shipPromiseHours;
  const title = productTitle(product, s);
  const promise =
    presaleLine([product], s) ??
    say(
      s.language,
      `“${title}”承诺付款后 ${hours} 小时内发货。`,
      `“${title}” is promised to ship within ${hours} hours of payment.`,
    );
  const refused = notServedLine(product, s);
  return {
    lines: refused ? [refused, promise] : [promise, carrierLine([product], s)],
    chips: ["inStock", "warranty", "returnWindow"],
  };
}

/** Of an order: the promised instant and what is left of it. Of a product not bought yet: what its page promises. */
export const shipDate: LiveAnswerer = (s) => {
  const meansProduct =
    s.product && (s.order === null || !s.order.lines.some(({ productId }) => productId === s.product?.id));
  if (s.product && meansProduct && s.orderBy !== "number" && s.orderBy !== "card") {
    return answerFrom(ofProduct(s.product, s), s.language);
  }
  return ofOrder(s);
};
