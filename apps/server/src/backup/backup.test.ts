import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, stat, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { ConversationView, MessagePage, SecondFactorOffer } from "@recourse/contract";
import { generateSync } from "otplib";
import { describe, expect, it } from "vitest";
import { firstHead, nextHead } from "../platform/chain.ts";
import { openPool } from "../platform/sql.ts";
import { castPassword, type Visitor } from "../testing/app.ts";
import { gatherCast } from "../testing/cast.ts";
import { freshDatabaseUrl } from "../testing/database.ts";
import { installationFolder, startInstallation } from "./installation.fixture.ts";
import { restoreBackup } from "./restore-backup.ts";
import { reachDatabase } from "./running-database.ts";
import { verifyBackup } from "./verify-backup.ts";
import { writeBackup } from "./write-backup.ts";

interface Acknowledged {
  readonly conversationId: string;
  readonly seq: number;
  readonly text: string;
  readonly at: number;
}

/** Writes one message after another, and remembers each that was acknowledged with the instant of it. */
function keepWriting(who: Visitor, conversationId: string, heard: Acknowledged[]) {
  let going = true;
  const done = (async () => {
    for (let n = 1; going; n += 1) {
      const text = `第 ${n} 句`;
      const body = { clientId: randomUUID(), body: { kind: "text", text } };
      const reply = await who.post<{ seq: number }>(`/api/conversations/${conversationId}/messages`, body);
      if (reply.status === 429) await delay(1000);
      if (reply.status === 200) heard.push({ conversationId, seq: reply.body.seq, text, at: Date.now() });
    }
  })();
  return async () => {
    going = false;
    await done;
  };
}

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function upload(who: Visitor, bytes: Buffer): Promise<{ id: string; sha256: string }> {
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(bytes)], { type: "image/png" }), "照片.png");
  return (await who.post<{ id: string; sha256: string }>("/api/files", form)).body;
}

async function wholeThread(who: Visitor, id: string): Promise<MessagePage["messages"]> {
  const all: MessagePage["messages"] = [];
  for (;;) {
    const after = all.at(-1)?.seq ?? 0;
    const { body } = await who.get<MessagePage>(`/api/conversations/${id}/messages?afterSeq=${after}&limit=200`);
    if (body.messages.length === 0) return all;
    all.push(...body.messages);
  }
}

/** Every case's chain, recomputed from its entries; answers how many entries were walked. */
async function walkChains(dataDir: string): Promise<number> {
  const { url } = await reachDatabase(dataDir);
  const sql = openPool(url, { max: 1, name: "test" });
  try {
    const heads = new Map<string, Buffer>();
    const rows = await sql<{ caseId: string; seq: number; at: Date; kind: string; commitment: Buffer; hash: Buffer }[]>`
      SELECT case_id AS "caseId", seq, at, kind, commitment, hash FROM cases.timeline ORDER BY case_id, seq`;
    for (const row of rows) {
      const head = nextHead(heads.get(row.caseId) ?? firstHead(`case:${row.caseId}`), row);
      expect(head.equals(row.hash), `${row.caseId} ${row.seq}`).toBe(true);
      heads.set(row.caseId, head);
    }
    return rows.length;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** What the authenticator shows so many steps of half a minute from now. */
const codeOf = (secret: string, steps: number): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps });

/** A second factor is sealed under a key that lies beside the database; returns its secret. */
async function enrol(who: Visitor): Promise<string> {
  const offer = (await who.post<SecondFactorOffer>("/api/second-factor", { password: castPassword })).body;
  expect((await who.put("/api/second-factor", { code: codeOf(offer.secret, 0) })).status).toBe(200);
  return offer.secret;
}

const quiet = { databaseUrl: null, progress: () => {} };
const restoring = { replace: false, say: () => {} };

describe("a backup taken while the program serves", { timeout: 120_000 }, () => {
  it("gives back everything acknowledged before its end, and refuses what would do harm", async () => {
    const folder = await installationFolder("data", "restored", "restored-again");
    const dataDir = path.join(folder, "data");
    const program = await startInstallation(dataDir);
    const cast = await gatherCast(program);
    const enter = async (who: Visitor): Promise<string> =>
      (
        await who.post<ConversationView>("/api/conversations", {
          organizationId: cast.teaHouse.id,
          entrance: { kind: "shop" },
        })
      ).body.id;
    const threads = [
      { who: cast.lin, login: "lin", id: await enter(cast.lin) },
      { who: cast.chen, login: "chen", id: await enter(cast.chen) },
    ];
    const secret = await enrol(cast.agent0391);
    const picture = await upload(cast.lin, png);
    await writeFile(path.join(dataDir, "a-secret"), "of this installation", { mode: 0o600 });

    const heard: Acknowledged[] = [];
    const stops = threads.flatMap(({ who, id }) => [keepWriting(who, id, heard), keepWriting(who, id, heard)]);
    await expect.poll(() => heard.length, { timeout: 20_000 }).toBeGreaterThan(40);
    const backup = await writeBackup({ ...quiet, dataDir, to: `${folder}/backups/` });
    const atTheEnd = heard.length;
    await expect.poll(() => heard.length, { timeout: 20_000 }).toBeGreaterThan(atTheEnd + 10);
    await Promise.all(stops.map((stop) => stop()));

    await expect(restoreBackup({ ...restoring, from: backup.file, dataDir })).rejects.toThrow("stop it first");
    await program.kill();
    await expect(restoreBackup({ ...restoring, from: backup.file, dataDir })).rejects.toThrow("--replace");

    expect((await stat(backup.file)).mode & 0o777).toBe(0o600);
    expect(await readdir(path.dirname(backup.file))).toEqual([path.basename(backup.file)]);
    const restored = path.join(folder, "restored");
    await restoreBackup({ ...restoring, from: backup.file, dataDir: restored });
    expect(await readFile(path.join(restored, "a-secret"), "utf8")).toBe("of this installation");

    const again = await startInstallation(restored);
    const promised = heard.filter((one) => one.at < Date.parse(backup.manifest.completeUpTo));
    expect(promised.length).toBeGreaterThan(40);
    for (const { login, id } of threads) {
      const who = await again.visitor().signIn(login, castPassword);
      const messages = await wholeThread(who, id);
      expect(messages.map((one) => one.seq)).toEqual(messages.map((_, n) => n + 1));
      for (const one of promised.filter((said) => said.conversationId === id))
        expect(messages[one.seq - 1]).toMatchObject({ body: { kind: "text", text: one.text } });
    }
    const agent = again.visitor();
    await agent.post("/api/session", { login: "0391", password: castPassword });
    expect((await agent.get("/api/second-factor")).status).toBe(401);
    expect((await agent.post("/api/session/code", { code: codeOf(secret, 1) })).status).toBe(200);
    const lin = await again.visitor().signIn("lin", castPassword);
    const { files } = await verifyBackup(backup.file);
    expect(files.map((one) => one.path)).toContain("data/secrets/installation.key");
    expect(files.map((one) => one.path)).toContain(`data/files/${picture.sha256.slice(0, 2)}/${picture.sha256}`);
    expect(createHash("sha256").update(png).digest("hex")).toBe(picture.sha256);
    expect((await lin.get(`/api/files/${picture.id}`)).status).toBe(200);
    const bytes = await readFile(path.join(restored, "files", picture.sha256.slice(0, 2), picture.sha256));
    expect(bytes.equals(png)).toBe(true);
    expect(await walkChains(restored)).toBeGreaterThan(2);
    expect(await again.stop()).toBe(0);

    const { aside } = await restoreBackup({ ...restoring, replace: true, from: backup.file, dataDir: restored });
    expect(await readdir(aside!)).toContain("postgres");
  });

  it("is refused when it is cut short, changed, or no backup", async () => {
    const folder = await installationFolder("data");
    await mkdir(path.join(folder, "data"));
    await writeFile(path.join(folder, "data/a-secret"), "of this installation");
    const databaseUrl = await freshDatabaseUrl();
    const to = path.join(folder, "backup.tar.gz");
    const { file, manifest } = await writeBackup({ ...quiet, databaseUrl, dataDir: path.join(folder, "data"), to });
    expect(manifest.database).toBe("external");
    await expect(writeBackup({ ...quiet, databaseUrl, dataDir: path.join(folder, "data"), to })).rejects.toThrow(
      "exists",
    );
    await expect(verifyBackup(file)).resolves.toMatchObject({ files: [{ path: "data/a-secret" }] });
    const bytes = await readFile(file);
    const changed = await open(file, "r+");
    await changed.write(Buffer.from([bytes[30]! ^ 0xff]), 0, 1, 30);
    await changed.close();
    await expect(verifyBackup(file)).rejects.toThrow();
    await writeFile(file, bytes);
    await truncate(file, bytes.length - 30);
    await expect(restoreBackup({ ...restoring, from: file, dataDir: path.join(folder, "new") })).rejects.toThrow();
    expect((await readdir(folder)).sort()).toEqual(["backup.tar.gz", "data"]);
  });
});
