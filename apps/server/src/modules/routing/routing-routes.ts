import type { Web } from "../../platform/web.ts";
import { deskRoutes } from "./desk-routes.ts";
import { type StaffRoutesDeps, staffRoutes } from "./staff-routes.ts";

export function routingRoutes(web: Web, deps: StaffRoutesDeps): void {
  staffRoutes(web, deps);
  deskRoutes(web, deps);
}
