import type { AfterSaleKind, AfterSaleReason, GoodsSituation, LawKey, PhotoKind } from "@recourse/contract";

/** Whose doing the reason is, if it is true; decides freight, and whether a threshold discount is recalculated. */
export type Fault = "merchant" | "buyer" | "nobody";

export interface ReasonRule {
  readonly fault: Fault;
  readonly kinds: readonly AfterSaleKind[];
  readonly situations: readonly GoodsSituation[];
  /** Without these the request is not ready; the buyer is told which, with a drawn example. */
  readonly mandatory: readonly PhotoKind[];
  readonly recommended: readonly PhotoKind[];
  readonly basis: readonly LawKey[];
}

const outside: GoodsSituation[] = ["on_the_way", "not_received", "refused_at_door"];
const goodsBack: AfterSaleKind[] = ["return_refund", "exchange"];
const faulty: AfterSaleKind[] = ["return_refund", "exchange", "repair", "refund_only"];

/**
 * What each reason asks for and allows. Photographs follow the buyer's column of the evidence matrix; what the platform
 * has itself (order, page, price, tracking) is never asked for.
 */
export const reasonRules: Readonly<Record<AfterSaleReason, ReasonRule>> = {
  no_reason: {
    fault: "buyer",
    kinds: goodsBack,
    situations: ["received"],
    mandatory: [],
    recommended: ["package_photo"],
    basis: ["CPL-25", "NRR-10"],
  },
  changed_mind_unshipped: {
    fault: "buyer",
    kinds: ["refund_only", "intercept", "return_refund"],
    situations: ["unshipped", "on_the_way", "refused_at_door"],
    mandatory: [],
    recommended: [],
    basis: ["CPL-25"],
  },
  late_shipping: {
    fault: "merchant",
    kinds: ["refund_only", "intercept"],
    situations: ["unshipped", "on_the_way"],
    mandatory: [],
    recommended: [],
    basis: ["ECL-20", "CC-577"],
  },
  not_received: {
    fault: "merchant",
    kinds: ["refund_only", "reship"],
    situations: outside,
    mandatory: [],
    recommended: ["package_photo"],
    basis: ["ECL-20", "ECL-51"],
  },
  quality_visible: {
    fault: "merchant",
    kinds: faulty,
    situations: ["received"],
    mandatory: ["defect_photo"],
    recommended: ["label_photo", "waybill_photo"],
    basis: ["CPL-24", "CPL-23"],
  },
  quality_latent: {
    fault: "merchant",
    kinds: faulty,
    situations: ["received"],
    mandatory: [],
    recommended: ["defect_photo", "test_report"],
    basis: ["CPL-24", "CPL-23"],
  },
  not_as_described: {
    fault: "merchant",
    kinds: faulty,
    situations: ["received"],
    mandatory: ["defect_photo"],
    recommended: ["label_photo"],
    basis: ["CPL-23", "CPL-24"],
  },
  color_difference: {
    fault: "merchant",
    kinds: ["return_refund", "exchange", "refund_only"],
    situations: ["received"],
    mandatory: ["color_compare"],
    recommended: ["label_photo"],
    basis: ["CPL-23"],
  },
  missing_item: {
    fault: "merchant",
    kinds: ["reship", "refund_only", "return_refund"],
    situations: ["received"],
    mandatory: ["package_photo", "waybill_photo"],
    recommended: [],
    basis: ["ECL-20", "CC-577"],
  },
  wrong_item: {
    fault: "merchant",
    kinds: ["exchange", "return_refund", "reship"],
    situations: ["received"],
    mandatory: ["defect_photo", "label_photo"],
    recommended: ["waybill_photo"],
    basis: ["CPL-23", "CC-577"],
  },
  damaged_in_transit: {
    fault: "merchant",
    kinds: ["return_refund", "reship", "exchange", "refund_only"],
    situations: ["received", "refused_at_door"],
    mandatory: ["package_photo", "defect_photo"],
    recommended: ["waybill_photo"],
    basis: ["ECL-20"],
  },
  counterfeit: {
    fault: "merchant",
    kinds: ["return_refund", "refund_only"],
    situations: ["received"],
    mandatory: [],
    recommended: ["label_photo", "defect_photo", "test_report"],
    basis: ["CPL-24", "CPL-55"],
  },
  food_safety: {
    fault: "merchant",
    kinds: ["refund_only", "return_refund"],
    situations: ["received"],
    mandatory: ["label_photo"],
    recommended: ["defect_photo", "medical_record", "test_report"],
    basis: ["FSL-148", "CPL-24"],
  },
  price_dropped: {
    fault: "nobody",
    kinds: ["price_protection"],
    situations: ["unshipped", "on_the_way", "received"],
    mandatory: [],
    recommended: ["price_snapshot"],
    basis: ["IR-12", "PRICE-19"],
  },
  address_or_variant_wrong: {
    fault: "buyer",
    kinds: ["refund_only", "intercept", "return_refund", "exchange"],
    situations: ["unshipped", "on_the_way", "received"],
    mandatory: [],
    recommended: [],
    basis: ["CPL-25"],
  },
  other: {
    fault: "nobody",
    kinds: ["refund_only", "return_refund", "exchange", "repair", "reship", "intercept"],
    situations: ["unshipped", "on_the_way", "not_received", "refused_at_door", "received"],
    mandatory: [],
    recommended: ["defect_photo"],
    basis: ["CC-577"],
  },
};

/** The reasons a buyer may choose for this kind, where the goods are now. */
export const reasonsFor = (kind: AfterSaleKind, situation: GoodsSituation): AfterSaleReason[] =>
  (Object.keys(reasonRules) as AfterSaleReason[]).filter((reason) => {
    const { kinds, situations } = reasonRules[reason];
    return kinds.includes(kind) && situations.includes(situation);
  });
