import type { StarterTopic } from "../starter-topic.ts";
import { exchange } from "./exchange.ts";
import { installService } from "./install-service.ts";
import { packageDamaged } from "./package-damaged.ts";
import { priceProtect } from "./price-protect.ts";
import { qualityIssue } from "./quality-issue.ts";
import { refundProgress } from "./refund-progress.ts";
import { return7days } from "./return-7days.ts";
import { returnFreight } from "./return-freight.ts";
import { returnProcess } from "./return-process.ts";
import { wrongMissingItem } from "./wrong-missing-item.ts";

export const aftersalesTopics: readonly StarterTopic[] = [
  returnProcess,
  return7days,
  exchange,
  refundProgress,
  returnFreight,
  qualityIssue,
  wrongMissingItem,
  packageDamaged,
  installService,
  priceProtect,
];
