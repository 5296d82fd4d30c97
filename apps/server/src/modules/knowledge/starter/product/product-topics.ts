import type { StarterTopic } from "../starter-topic.ts";
import { productAuthentic } from "./authentic.ts";
import { productCompare } from "./compare.ts";
import { productParams } from "./params.ts";
import { productSize } from "./size.ts";
import { productStock } from "./stock.ts";
import { productWarranty } from "./warranty.ts";

export const productTopics: readonly StarterTopic[] = [
  productCompare,
  productParams,
  productStock,
  productAuthentic,
  productSize,
  productWarranty,
];
