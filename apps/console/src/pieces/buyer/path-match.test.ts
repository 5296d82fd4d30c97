import { expect, test } from "vitest";
import { matchPath } from "./path-match.ts";

test.each([
  ["/", "/", {}],
  ["/orders/$id", "/orders/42", { id: "42" }],
  ["/orders/$id", "/orders/42/", { id: "42" }],
  ["/orders/$id", "/orders/%E8%8C%B6", { id: "茶" }],
  ["/orders/$id", "/orders/%zz", { id: "%zz" }],
  ["/orders/$id", "/orders", null],
  ["/orders", "/orders/42", null],
])("%s meets %s with %o", (pattern, path, found) => {
  expect(matchPath(pattern, path)).toEqual(found);
});
