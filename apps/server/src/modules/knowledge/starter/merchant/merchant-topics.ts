import type { StarterTopic } from "../starter-topic.ts";
import { mItemRemoved } from "./item-removed.ts";
import { mPageError } from "./page-error.ts";
import { mPromoSignup } from "./promo-signup.ts";
import { mReviewRejected } from "./review-rejected.ts";
import { mShipProof } from "./ship-proof.ts";

export const merchantTopics: readonly StarterTopic[] = [
  mItemRemoved,
  mShipProof,
  mPromoSignup,
  mReviewRejected,
  mPageError,
];
