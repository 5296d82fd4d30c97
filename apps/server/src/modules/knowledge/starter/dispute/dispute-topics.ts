import type { StarterTopic } from "../starter-topic.ts";
import { disputeAppeal } from "./appeal.ts";
import { complaint } from "./complaint.ts";
import { complaintDuration } from "./complaint-duration.ts";
import { fakeGoods } from "./fake-goods.ts";
import { falseAd } from "./false-ad.ts";
import { offPlatform } from "./off-platform.ts";
import { platformIntervene } from "./platform-intervene.ts";

export const disputeTopics: readonly StarterTopic[] = [
  complaint,
  fakeGoods,
  falseAd,
  platformIntervene,
  disputeAppeal,
  complaintDuration,
  offPlatform,
];
