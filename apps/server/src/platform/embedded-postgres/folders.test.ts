import { chmod, mkdir, mkdtemp, readlink, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeLibraryLinks } from "./library-links.ts";
import { ensureOwnFolder } from "./own-folder.ts";
import { clearStaleFiles, livePostmaster, readPostmasterFile } from "./postmaster-file.ts";
import { canReach } from "./reach.ts";

const self = process.getuid?.() ?? -1;
const stranger = { uid: 54_321, gid: 54_321, drops: true };
let scratch: string;

beforeEach(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), "recourse-folders-"));
});
afterEach(() => rm(scratch, { recursive: true, force: true }));

describe("a folder with a predictable name", () => {
  it("is made with exactly the asked mode and accepted again", async () => {
    const folder = path.join(scratch, "ours");
    expect(await ensureOwnFolder(folder, 0o711, self)).toBe(true);
    expect(await ensureOwnFolder(folder, 0o711, self)).toBe(true);
  });

  it("is refused when others may write to it", async () => {
    const folder = path.join(scratch, "open");
    await mkdir(folder);
    await chmod(folder, 0o777);
    expect(await ensureOwnFolder(folder, 0o700, self)).toBe(false);
  });

  it("is refused when it is a link", async () => {
    const folder = path.join(scratch, "link");
    await symlink(scratch, folder);
    expect(await ensureOwnFolder(folder, 0o700, self)).toBe(false);
  });

  it("is refused when it belongs to somebody else", async () => {
    expect(await ensureOwnFolder(scratch, 0o700, self + 1)).toBe(false);
  });
});

describe("what another account can reach", () => {
  it("ends at a private folder anywhere above", async () => {
    const deep = path.join(scratch, "a/b");
    await mkdir(deep, { recursive: true });
    await chmod(scratch, 0o755);
    expect(await canReach(deep, stranger)).toBe(true);
    await chmod(scratch, 0o700);
    expect(await canReach(deep, stranger)).toBe(false);
  });

  it("does not include a file that only its owner may read", async () => {
    const file = path.join(scratch, "file");
    await chmod(scratch, 0o755);
    await writeFile(file, "", { mode: 0o600 });
    expect(await canReach(file, stranger)).toBe(false);
    await chmod(file, 0o644);
    expect(await canReach(file, stranger)).toBe(true);
  });
});

describe("the links of the packaged libraries", () => {
  it("are made where the install script did not run, and left alone afterwards", async () => {
    const list = [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }];
    await mkdir(path.join(scratch, "lib"));
    await writeFile(path.join(scratch, "pg-symlinks.json"), JSON.stringify(list));
    expect(await makeLibraryLinks(scratch)).toBe(true);
    expect(await makeLibraryLinks(scratch)).toBe(true);
    expect(await readlink(path.join(scratch, "lib/libpq.so.5"))).toBe("libpq.so.5.18");
  });
});

describe("the note of a running PostgreSQL", () => {
  const note = (pid: number) => `${pid}\n${scratch}\n1700000000\n5432\n${scratch}/s\n`;

  it("is not believed when its process id now belongs to another program", async () => {
    await writeFile(path.join(scratch, "postmaster.pid"), note(process.pid));
    expect(await livePostmaster(scratch)).toBeUndefined();
    await clearStaleFiles(scratch, path.join(scratch, "s"));
    expect(await readPostmasterFile(scratch)).toBeUndefined();
  });

  it("is read without the line that is still being written", async () => {
    await writeFile(path.join(scratch, "postmaster.pid"), note(4711).slice(0, -2));
    expect(await readPostmasterFile(scratch)).toEqual({ pid: 4711, socketDirectory: undefined });
  });
});
