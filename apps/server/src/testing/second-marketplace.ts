/*
 * A marketplace quite unlike the demonstration: English names, outdoor gear and a bookshop, and rows that are odd but
 * valid. What reads only the demonstration's habits fails here.
 */
import { at, longId } from "./second-marketplace-ids.ts";
import { bookOrders, trailCoupons, trailOrders, trailPayments, trailShipments } from "./second-marketplace-orders.ts";

export const secondBuyers = [
  { externalId: "cust/1", name: "Maren Holt", phone: "+4915112345678", email: "maren@example.org", language: "en" },
  { externalId: "cust/2", name: "O", language: "en" },
  { externalId: "cust/3", name: "Zoë 🏔️ Faber-Lindqvist", phone: "004670123456", language: "en" },
  { externalId: longId, name: "欧阳 建国-Smith", language: "zh" },
  { externalId: "cust/5", name: "'; DROP TABLE orders; --", language: "en" },
];

const trail = [
  {
    externalId: "TENT-2P",
    title: "Two-person ridge tent ⛺",
    category: "Tents",
    priceFen: 189_900,
    stock: 14,
    shipPromiseHours: 24,
    warrantyMonths: 36,
    carriers: ["Overland Freight"],
    unservedRegions: ["Overseas territories"],
    parameters: [
      { name: "Weight", value: "1.9 kg" },
      { name: "Hydrostatic head", value: "3,000 mm" },
    ],
    variants: [
      { name: "Moss", stock: 9 },
      { name: 'Sand / "limited"', stock: 5, priceFen: 199_900 },
    ],
    priceProtectionDays: 30,
  },
  { externalId: "PEG-1", title: "Spare peg", category: "Spares", priceFen: 1, stock: 10_000_000, shipPromiseHours: 1 },
  {
    externalId: "MUG,ENAMEL",
    title: "Enamel mug, 350 ml",
    category: "Kitchen",
    priceFen: 4_900,
    stock: 0,
    restockAt: at(-240),
    shipPromiseHours: 48,
    description: 'Line one\nLine two, with "quotes"\nand a 100% promise_',
  },
  {
    externalId: "MAP-FREE",
    title: "Trail map (free)",
    category: "Spares",
    priceFen: 0,
    stock: 500,
    shipPromiseHours: 48,
  },
  {
    externalId: longId,
    title: "T".repeat(120),
    category: "C".repeat(40),
    priceFen: 10_000_000_000,
    stock: 1,
    shipPromiseHours: 1440,
    presaleShipAt: at(-1000),
    listed: false,
  },
];
const books = [
  {
    externalId: "TENT-2P",
    title: "The Tent: A History",
    category: "Books",
    priceFen: 6_800,
    stock: 31,
    shipPromiseHours: 72,
    noReasonReturn: "yes",
  },
  {
    externalId: "978-0-00-000000-2",
    title: "Knots | Splices | Hitches",
    category: "Books",
    priceFen: 12_000,
    stock: 4,
    shipPromiseHours: 72,
    noReasonReturn: "confirmed_exclusion",
  },
  {
    externalId: "EBOOK-9",
    title: "Field notes (e-book)",
    category: "Digital",
    priceFen: 2_500,
    stock: 9_999,
    shipPromiseHours: 1,
    noReasonReturn: "statutory_exclusion",
  },
];

/** Two merchants that use the same ids for different things. */
export const secondMerchants = [
  {
    draft: { externalId: "trailhead", name: "Trailhead Outfitters", nameEn: "Trailhead Outfitters" },
    rows: {
      products: trail,
      orders: trailOrders,
      payments: trailPayments,
      shipments: trailShipments,
      coupons: trailCoupons,
    },
  },
  {
    draft: { externalId: "page-one", name: "Page One Books", nameEn: "Page One Books" },
    rows: { products: books, orders: bookOrders, payments: [], shipments: [], coupons: [] },
  },
] as const;
