import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import path from "node:path";
import type { ConversationView, MessagePage } from "@recourse/contract";
import { describe, expect, it, onTestFinished } from "vitest";
import { installationFolder, startInstallation } from "../backup/installation.fixture.ts";
import { until, type Visitor } from "../testing/app.ts";
import { gatherCast } from "../testing/cast.ts";

/** A volume of its own, which only root of a real machine may make. */
function mountSmall(folder: string): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=256m,mode=755", "tmpfs", folder], { stdio: "ignore" });
    onTestFinished(() => void execFileSync("umount", ["-l", folder]));
    return true;
  } catch {
    return false;
  }
}

/** Takes every byte that is left. */
async function fill(file: string): Promise<void> {
  const handle = await open(file, "a");
  for (let size = 1024 * 1024; size >= 1024; ) {
    const piece = Buffer.alloc(size, 1);
    const { bytesWritten } = await handle.write(piece).catch(() => ({ bytesWritten: 0 }));
    if (bytesWritten < size) size /= 2;
  }
  await handle.close();
}

const long = "满".repeat(1500);

describe("a disk that is really full", { timeout: 120_000 }, () => {
  it("costs nothing that was acknowledged, and writing goes on once there is room", async ({ skip }) => {
    const folder = await installationFolder("volume/data");
    const volume = path.join(folder, "volume");
    await mkdir(volume);
    if (!mountSmall(volume)) return skip("no volume can be mounted here");
    // Without a reserve, so that PostgreSQL itself runs into the wall.
    const program = await startInstallation(path.join(volume, "data"), { RECOURSE_MIN_FREE_MB: "0" });
    const cast = await gatherCast(program);
    const opened = { organizationId: cast.teaHouse.id, entrance: { kind: "shop" } };
    const { id } = (await cast.lin.post<ConversationView>("/api/conversations", opened)).body;
    const acknowledged = new Map<string, number>();
    const say = async (who: Visitor) => {
      const clientId = randomUUID();
      const body = { clientId, body: { kind: "text", text: long } };
      const reply = await who.post<{ seq: number; code: string }>(`/api/conversations/${id}/messages`, body);
      if (reply.status === 200) acknowledged.set(clientId, reply.body.seq);
      return reply;
    };
    await say(cast.lin);

    const ballast = path.join(volume, "ballast");
    await fill(ballast);
    const refused = await until(async () => {
      const reply = await say(cast.lin);
      if (reply.status === 200) await fill(ballast);
      return reply.body.code === "server.read_only" && reply;
    }, "a write is refused");
    expect(refused.status).toBe(503);
    expect((await cast.lin.get(`/api/conversations/${id}/messages?limit=50`)).status).toBe(200);
    expect((await cast.lin.get<{ status: string }>("/healthz")).body.status).toBe("degraded");

    await rm(ballast);
    const before = acknowledged.size;
    await until(async () => (await say(cast.lin)).status === 200, "writing goes on", 30_000);
    expect(before).toBeGreaterThan(0);
    const seen = new Map<string, number>();
    const seqs: number[] = [];
    for (let after = 0; ; after = seqs.at(-1)!) {
      const { body } = await cast.lin.get<MessagePage>(`/api/conversations/${id}/messages?afterSeq=${after}&limit=200`);
      for (const one of body.messages) {
        seqs.push(one.seq);
        if (one.clientId) seen.set(one.clientId, one.seq);
      }
      if (body.messages.length === 0) break;
    }
    expect(seqs).toEqual(seqs.map((_, n) => n + 1));
    for (const [clientId, seq] of acknowledged) expect(seen.get(clientId)).toBe(seq);
    expect(await program.stop()).toBe(0);
  });
});
