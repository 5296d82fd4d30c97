import type { Database } from "../../platform/database.ts";
import type { Web } from "../../platform/web.ts";
import { calendarRoutes } from "./calendar-routes.ts";
import { deadlineRoutes } from "./deadline-routes.ts";
import { policyRoutes } from "./policy-routes.ts";

export function clockRoutes(web: Web, deps: { readonly database: Database; readonly clock: () => Date }): void {
  calendarRoutes(web, deps);
  policyRoutes(web, deps);
  deadlineRoutes(web, deps);
}
