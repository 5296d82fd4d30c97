import type { OrderStage, OrderSummary } from "@recourse/contract";

/** How orders are sorted into drawers; `all` is every one. */
export const drawers = {
  all: null,
  unpaid: ["unpaid"],
  paid: ["paid"],
  shipped: ["shipped"],
  delivered: ["delivered"],
  completed: ["completed"],
  returned: ["refunded", "cancelled"],
} as const satisfies Record<string, readonly OrderStage[] | null>;
export type Drawer = keyof typeof drawers;

export const inDrawer = (drawer: Drawer, orders: readonly OrderSummary[]): readonly OrderSummary[] => {
  const stages: readonly OrderStage[] | null = drawers[drawer];
  return stages ? orders.filter(({ stage }) => stages.includes(stage)) : orders;
};

/** The drawers that hold something, with how many; one alone needs no choosing. */
export const filledDrawers = (orders: readonly OrderSummary[]): readonly { drawer: Drawer; count: number }[] => {
  const all = (Object.keys(drawers) as Drawer[]).map((drawer) => ({ drawer, count: inDrawer(drawer, orders).length }));
  const filled = all.filter(({ count }) => count > 0);
  return filled.length > 2 ? filled : [];
};
