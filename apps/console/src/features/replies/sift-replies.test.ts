import { beforeAll, describe, expect, it } from "vitest";
import { spellingLoaded } from "../../pieces/desk/spelling.ts";
import { siftReplies } from "./sift-replies.ts";

const reply = (title: string, shortcut: string, textZh = "", uses = 0) => ({
  title,
  shortcut,
  textZh,
  textEn: "",
  uses,
});
const all = [
  reply("催发货", "cfh", "已帮您催仓库"),
  reply("发货时间", "fh", "付款后 48 小时内发货"),
  reply("尺码推荐", "", "发货前可改尺码", 9),
  reply("返回运费", "fhyf"),
];
const found = (typed: string) => siftReplies(all, typed).map(({ title }) => title);
beforeAll(spellingLoaded);

describe("finding a canned reply", () => {
  it("puts the shortcut itself first, then its beginnings, then titles, then texts", () => {
    expect(found("fh")).toEqual(["发货时间", "返回运费", "催发货", "尺码推荐"]);
    expect(found("发货")).toEqual(["催发货", "发货时间", "尺码推荐"]);
  });
  it("finds by spelling and by initials", () => {
    expect(found("chima")).toEqual(["尺码推荐"]);
    expect(found("cmtj")).toEqual(["尺码推荐"]);
  });
  it("keeps the arranged order while nothing is typed", () => {
    expect(found("")).toEqual(["催发货", "发货时间", "尺码推荐", "返回运费"]);
  });
});
