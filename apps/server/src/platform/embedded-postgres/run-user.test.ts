import { describe, expect, it } from "vitest";
import { chooseRunUser } from "./run-user.ts";

const root = { uid: 0, gid: 0 };
const alice = { uid: 1000, gid: 1000 };
const accounts =
  (...lines: string[]) =>
  async () =>
    ["root:x:0:0::/root:/bin/sh", ...lines].join("\n");
const postgres = "postgres:x:101:104::/var/lib/postgresql:/bin/bash";
const nobody = "nobody:x:65534:65533::/nonexistent:/usr/sbin/nologin";

describe("the account PostgreSQL runs as", () => {
  it("is ourselves when we are no root", async () => {
    expect(await chooseRunUser(undefined, alice)).toEqual({ ...alice, drops: false });
  });

  it("is postgres for root", async () => {
    expect(await chooseRunUser(undefined, root, accounts(nobody, postgres))).toEqual({
      uid: 101,
      gid: 104,
      drops: true,
    });
  });

  it("is nobody for root where there is no postgres", async () => {
    const user = await chooseRunUser(undefined, root, accounts(nobody));
    expect(user).toEqual({ uid: 65534, gid: 65533, drops: true });
  });

  it("stays the owner of a database that exists, whatever accounts appeared since", async () => {
    const user = await chooseRunUser({ uid: 65534, gid: 65533 }, root, accounts(postgres, nobody));
    expect(user).toEqual({ uid: 65534, gid: 65533, drops: true });
  });

  it("reads the negative ids of macOS as stat() reports them", async () => {
    const user = await chooseRunUser(
      undefined,
      root,
      accounts("nobody:*:-2:-2:Unprivileged User:/var/empty:/usr/bin/false"),
    );
    expect(user).toEqual({ uid: 4294967294, gid: 4294967294, drops: true });
  });

  it("refuses the database of another ordinary user", async () => {
    await expect(chooseRunUser({ uid: 1001, gid: 1001 }, alice)).rejects.toThrow("belongs to user id 1001");
  });

  it("refuses to run as root where no other account exists", async () => {
    await expect(chooseRunUser(undefined, root, accounts())).rejects.toThrow("set DATABASE_URL");
  });
});
