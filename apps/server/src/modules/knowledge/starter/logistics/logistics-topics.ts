import type { StarterTopic } from "../starter-topic.ts";
import { deliveryEta } from "./delivery-eta.ts";
import { deliverySchedule } from "./delivery-schedule.ts";
import { orderUrge } from "./order-urge.ts";
import { shipCarrier } from "./ship-carrier.ts";
import { shipFee } from "./ship-fee.ts";
import { shipRegion } from "./ship-region.ts";
import { shipTime } from "./ship-time.ts";
import { signedNotReceived } from "./signed-not-received.ts";
import { logisticsStuck } from "./stuck.ts";
import { logisticsTrack } from "./track.ts";

export const logisticsTopics: readonly StarterTopic[] = [
  shipTime,
  orderUrge,
  deliveryEta,
  logisticsTrack,
  logisticsStuck,
  shipCarrier,
  shipFee,
  shipRegion,
  signedNotReceived,
  deliverySchedule,
];
