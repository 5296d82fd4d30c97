import { accountTopics } from "./account/account-topics.ts";
import { aftersalesTopics } from "./aftersales/aftersales-topics.ts";
import { disputeTopics } from "./dispute/dispute-topics.ts";
import { logisticsTopics } from "./logistics/logistics-topics.ts";
import { merchantTopics } from "./merchant/merchant-topics.ts";
import { orderTopics } from "./order/order-topics.ts";
import { productTopics } from "./product/product-topics.ts";
import type { StarterTopic } from "./starter-topic.ts";

export {
  type AnswerValues,
  type AnswerVariable,
  answerVariables,
  fillAnswer,
  variablesIn,
} from "./answer-variables.ts";
export { type SmallTalk, type SmallTalkId, smallTalk } from "./small-talk.ts";
export {
  type LiveFact,
  type Localized,
  type Playbook,
  type StarterCategory,
  type StarterTopic,
  starterCategories,
} from "./starter-topic.ts";

/** The knowledge base a fresh installation starts with, in the order it is listed to people. */
export const starterTopics: readonly StarterTopic[] = [
  ...productTopics,
  ...orderTopics,
  ...logisticsTopics,
  ...aftersalesTopics,
  ...disputeTopics,
  ...accountTopics,
  ...merchantTopics,
];
