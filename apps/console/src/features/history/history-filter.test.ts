import { describe, expect, it } from "vitest";
import { historyPath, isFiltered, looksForMessages, noFilter, talkFilter } from "./history-filter.ts";

describe("the filter of history", () => {
  it("lists talks until words, a kind or an order are asked for", () => {
    expect(historyPath({ ...noFilter, buyer: "林" }, "")).toBe("/api/history?buyer=%E6%9E%97");
    expect(historyPath({ ...noFilter, q: " 退款 " }, "9.0")).toBe(
      "/api/history/messages?q=%E9%80%80%E6%AC%BE&sort=best&after=9.0",
    );
    expect(looksForMessages({ ...noFilter, orderNumber: "1" })).toBe(true);
    expect(looksForMessages({ ...noFilter, q: "  " })).toBe(false);
  });
  it("does not count the order of results as a filter", () => {
    expect(isFiltered({ ...noFilter, sort: "newest" })).toBe(false);
    expect(isFiltered({ ...noFilter, state: "closed" })).toBe(true);
  });
  it("exports by what talks know, not by words", () => {
    expect(talkFilter({ ...noFilter, q: "退款", kind: "text", buyer: " 林 ", state: "closed" })).toEqual({
      buyer: "林",
      state: "closed",
    });
  });
});
