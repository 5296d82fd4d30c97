export { openFronts, type WidgetFronts } from "./widget-fronts.ts";
export { widgetRoutes } from "./widget-routes.ts";
