import { describe, expect, it } from "vitest";
import { pages } from "./page-list.ts";
import { allRoutes, amiss, routesIn } from "./page-routes.ts";

describe("the list of pages", () => {
  it("has every route of both faces, and none that is gone", () => expect(amiss(allRoutes(), pages)).toEqual([]));
  it("gives each picture a name of its own", () =>
    expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length));
  it("names a route that was forgotten", () =>
    expect(amiss(["/", "/new"], [{ route: "/" }])).toEqual(["/new has no entry"]));
  it("names an entry whose route is gone", () =>
    expect(amiss(["/"], [{ route: "/" }, { route: "/old" }, { route: "*" }])).toEqual(["/old is no route any more"]));
  it("does not take a router it cannot read for one without routes", () =>
    expect(() => routesIn("routes: []", /"(\/[^"]*)"/g, "")).toThrow("No route was found"));
});
