import { once } from "node:events";
import { lstat, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type Owner, scratchDirectory, start, startOwner, using } from "./scratch.fixture.ts";

const isRoot = process.getuid?.() === 0;

async function kill(owner: Owner): Promise<void> {
  owner.process.kill("SIGKILL");
  await once(owner.process, "exit");
}

async function ownerOf(dataDir: string): Promise<Owner> {
  const owner = await startOwner(dataDir);
  if (typeof owner === "string") throw new Error(owner);
  return owner;
}

describe("the embedded database", { timeout: 60_000 }, () => {
  it("starts on an empty directory with safe settings", async () => {
    const database = await start(await scratchDirectory());
    const settings = await using(database.url, async (sql) => {
      const rows = await sql<{ name: string; setting: string }[]>`select name, setting from pg_settings`;
      return Object.fromEntries(rows.map((row) => [row.name, row.setting]));
    });
    expect(settings).toMatchObject({
      fsync: "on",
      synchronous_commit: "on",
      data_checksums: "on",
      max_connections: "80",
    });
    expect(settings.listen_addresses).toBe("");
    expect(database.attached).toBe(false);
  });

  it("sorts and folds by the builtin C.UTF-8 locale", async () => {
    const { url } = await start(await scratchDirectory());
    const [row] = await using(
      url,
      (sql) =>
        sql`select datlocprovider as provider, datlocale as locale from pg_database where datname = current_database()`,
    );
    expect(row).toEqual({ provider: "b", locale: "C.UTF-8" });
  });

  it("keeps rows over a stop and a start", async () => {
    const dataDir = await scratchDirectory();
    const first = await start(dataDir);
    await using(first.url, (sql) => sql`create table kept as select 7 as n`);
    await first.stop();
    const second = await start(dataDir);
    expect(second.attached).toBe(false);
    expect(await using(second.url, (sql) => sql`select n from kept`)).toEqual([{ n: 7 }]);
  });

  it("attaches to a database whose server was killed", async () => {
    const dataDir = await scratchDirectory();
    const owner = await ownerOf(dataDir);
    await kill(owner);
    const database = await start(dataDir);
    expect(database).toMatchObject({ attached: true, pid: owner.pid });
    await database.stop();
    expect(await readFile(path.join(dataDir, "postgres/cluster/postmaster.pid")).catch(() => "gone")).toBe("gone");
  });

  it("keeps every acknowledged row when server and PostgreSQL are killed at once", async () => {
    const dataDir = await scratchDirectory();
    const owner = await ownerOf(dataDir);
    const acknowledged = await using(owner.url, async (sql) => {
      await sql`create table kept (n int)`;
      let last = 0;
      const writing = (async () => {
        for (let n = 1; ; n += 1) {
          await sql`insert into kept values (${n})`;
          last = n;
          if (n === 50) process.kill(owner.pid, "SIGKILL");
        }
      })().catch(() => undefined);
      await writing;
      return last;
    });
    await kill(owner);
    const database = await start(dataDir);
    const [row] = await using(
      database.url,
      (sql) => sql`select count(*)::int as rows from kept where n <= ${acknowledged}`,
    );
    expect(acknowledged).toBeGreaterThanOrEqual(50);
    expect(row).toEqual({ rows: acknowledged });
  });

  it("brings PostgreSQL back when it dies under a running server", async () => {
    const database = await start(await scratchDirectory());
    const killed = database.pid;
    await using(database.url, (sql) => sql`create table kept as select 7 as n`);
    process.kill(killed, "SIGKILL");
    await expect.poll(() => database.pid, { timeout: 20_000 }).not.toBe(killed);
    expect(await using(database.url, (sql) => sql`select n from kept`)).toEqual([{ n: 7 }]);
  });

  it("lets one of two racing servers have an empty directory and tells the other in a sentence", async () => {
    const dataDir = await scratchDirectory();
    const outcomes = await Promise.all([startOwner(dataDir), startOwner(dataDir)]);
    const [owner] = outcomes.filter((outcome) => typeof outcome !== "string");
    const refusals = outcomes.filter((outcome) => typeof outcome === "string");
    expect(refusals).toEqual([
      `Another server (process ${owner?.process.pid}) already uses this data directory: stop it first, or set RECOURSE_DATA_DIR to another folder.`,
    ]);
    expect(await using(owner?.url ?? "", (sql) => sql`select 1 as n`)).toEqual([{ n: 1 }]);
  });

  it("listens in a short folder when the data directory's path is too long for a socket", async () => {
    const dataDir = path.join(await scratchDirectory(), "很长".repeat(30));
    const { url } = await start(dataDir);
    expect(await using(url, (sql) => sql`select 1 as n`)).toEqual([{ n: 1 }]);
  });

  it.runIf(isRoot)("stands outside a private folder that its account may not enter", async () => {
    const dataDir = await scratchDirectory(0o700);
    const first = await start(dataDir);
    await using(first.url, (sql) => sql`create table kept as select 7 as n`);
    await first.stop();
    expect((await lstat(path.join(dataDir, "postgres"))).isSymbolicLink()).toBe(true);
    const second = await start(dataDir);
    expect(await using(second.url, (sql) => sql`select n from kept`)).toEqual([{ n: 7 }]);
  });
});
