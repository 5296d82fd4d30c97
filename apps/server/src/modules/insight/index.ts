export { insightRoutes } from "./insight-routes.ts";
export { quartersOf, sumsOf } from "./insight-store.ts";
export { CountKeeper } from "./keep-counts.ts";
export { measuresOf } from "./measures.ts";
export { shanghaiDay } from "./service-count.ts";
