import type { StarterTopic } from "../starter-topic.ts";
import { contactSeller } from "./contact-seller.ts";
import { accountLogin } from "./login.ts";
import { promoRules } from "./promo-rules.ts";

export const accountTopics: readonly StarterTopic[] = [promoRules, accountLogin, contactSeller];
