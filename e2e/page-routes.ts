import { readFileSync } from "node:fs";
import path from "node:path";

const app = path.resolve(import.meta.dirname, "../apps/console/src/app");

/** Each router, where its routes stand, and how one is written there. */
const routers = [
  { file: "buyer-routes.tsx", written: /^ {2}\["(\/[^"]*)",/gm, before: "" },
  { file: "desk/desk-router.tsx", written: /(?:ofShell\(|\bpath: )"(\/[^"]*)"/g, before: "/desk" },
] as const;

/** The routes a router's own text names. None at all means that it is written differently now: that is an error. */
export function routesIn(text: string, written: RegExp, before: string): string[] {
  const found = [...text.matchAll(written)].map((match) => `${before}${match[1]}`);
  if (found.length === 0) throw new Error("No route was found in the router; see e2e/page-routes.ts.");
  return found;
}

/** Every route of both faces, read from the routers. */
export const allRoutes = (): string[] =>
  routers.flatMap(({ file, written, before }) => routesIn(readFileSync(path.join(app, file), "utf8"), written, before));

/** What is wrong with a list of pages, one line each; empty when it has every route and none that is gone. */
export function amiss(routes: readonly string[], listed: readonly { readonly route: string }[]): string[] {
  const named = new Set(listed.map(({ route }) => route));
  return [
    ...routes.filter((route) => !named.has(route)).map((route) => `${route} has no entry`),
    ...[...named]
      .filter((route) => route !== "*" && !routes.includes(route))
      .map((route) => `${route} is no route any more`),
  ];
}
