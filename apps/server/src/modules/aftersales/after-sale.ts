import type {
  AfterSaleKind,
  AfterSaleReason,
  AfterSaleState,
  FreightBearer,
  GoodsSituation,
  PhotoKind,
} from "@recourse/contract";
import { type AfterSaleLifecycle, afterSaleLifecycles, wayOf } from "./lifecycle/after-sale-lifecycle.ts";

/** What is to happen, as asked for or as agreed; fen, freight within the amount. No leg when nothing travels back. */
export interface Terms {
  readonly kind: AfterSaleKind;
  readonly amountFen: number;
  readonly freightFen: number;
  readonly returnLeg: FreightBearer | null;
}

export interface ReturnAddress {
  readonly name: string;
  readonly phone: string;
  readonly region: string;
  readonly address: string;
}

/** Why the merchant says no: a code the reasons table knows, and words to the buyer. */
export interface MerchantRefusal {
  readonly code: string;
  readonly text: string;
  readonly fileIds: readonly string[];
}

/** A photograph with a request, and what it is to show. */
export interface AttachedFile {
  readonly fileId: string;
  readonly photo: PhotoKind | null;
}

export interface AfterSale {
  readonly id: string;
  readonly orgId: string;
  readonly buyerId: string;
  /** The case file opens when the request is really made; a draft has none. */
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly line: number;
  readonly productId: string;
  readonly productTitle: string;
  readonly variant: string;
  readonly quantity: number;
  readonly kind: AfterSaleKind;
  readonly situation: GoodsSituation;
  readonly reason: AfterSaleReason;
  readonly story: string;
  readonly files: readonly AttachedFile[];
  readonly state: AfterSaleState;
  /** Counts the requests of this line that were really made. */
  readonly attempt: number;
  readonly wanted: Terms;
  readonly agreed: Terms | null;
  readonly mostFen: number;
  readonly returnAddress: ReturnAddress | null;
  readonly refusal: MerchantRefusal | null;
  readonly offers: number;
  readonly extended: boolean;
  readonly openedAt: Date;
  readonly submittedAt: Date | null;
  readonly dueAt: Date | null;
  readonly endedAt: Date | null;
}

/** What holds for it now: what was agreed, or as long as nothing was, what is asked for. */
export const termsOf = (request: Pick<AfterSale, "wanted" | "agreed">): Terms => request.agreed ?? request.wanted;

/** The table this request goes by: that of what was asked for, and once something else is agreed, of that. */
export const lifecycleOfRequest = (request: Pick<AfterSale, "situation" | "wanted" | "agreed">): AfterSaleLifecycle =>
  afterSaleLifecycles[wayOf(termsOf(request).kind, request.situation)];
