import type { Web } from "../../platform/web.ts";
import type { Conversations } from "./conversations.ts";
import { historyRoutes } from "./history/history-routes.ts";
import { noteRoutes } from "./note-routes.ts";
import { revealBuyerRoute } from "./reveal-routes.ts";
import { serviceRoutes } from "./service-routes.ts";
import { superviseRoutes } from "./supervise-routes.ts";
import { tagRoutes } from "./tag-routes.ts";
import { threadRoutes } from "./thread-routes.ts";

export function conversationRoutes(web: Web, parts: Conversations): void {
  threadRoutes(web, parts);
  noteRoutes(web, parts);
  serviceRoutes(web, parts);
  superviseRoutes(web, parts);
  historyRoutes(web, parts);
  revealBuyerRoute(web, parts);
  tagRoutes(web, parts);
}
