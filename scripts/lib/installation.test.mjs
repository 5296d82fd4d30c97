import { describe, expect, it } from "vitest";
import { findNamedHosts, installationMatches } from "./installation.mjs";

const linux = { platform: "linux", arch: "x64" };
const lock = {
  packages: {
    "": { name: "recourse" },
    "node_modules/fastify": { version: "5.12.8" },
    "node_modules/vitest": { version: "4.1.11", dev: true },
    "node_modules/database-linux": { version: "18.4.0", optional: true, os: ["linux"], cpu: ["x64"] },
    "node_modules/database-darwin": { version: "18.4.0", optional: true, os: ["darwin"], cpu: ["arm64"] },
  },
};
const installed = (versions) => ({
  packages: Object.fromEntries(
    Object.entries(versions).map(([name, version]) => [`node_modules/${name}`, { version }]),
  ),
});
const complete = { fastify: "5.12.8", vitest: "4.1.11", "database-linux": "18.4.0" };

describe("what npm left in node_modules", () => {
  it("matches without the packages of other machines", () => {
    expect(installationMatches(lock, installed(complete), linux)).toBe(true);
  });

  it("does not match when a version differs", () => {
    expect(installationMatches(lock, installed({ ...complete, fastify: "5.12.7" }), linux)).toBe(false);
  });

  it("does not match without the tools that build", () => {
    const { vitest: _without, ...rest } = complete;
    expect(installationMatches(lock, installed(rest), linux)).toBe(false);
  });

  it("does not match without the database of this machine", () => {
    const { "database-linux": _without, ...rest } = complete;
    expect(installationMatches(lock, installed(rest), linux)).toBe(false);
  });
});

describe("a lock file", () => {
  it("may name folders of the repository but no host", () => {
    const resolved = (value) => ({ packages: { "node_modules/x": { resolved: value } } });
    expect(findNamedHosts(resolved("apps/server"))).toEqual([]);
    expect(findNamedHosts(resolved("https://registry.example/x.tgz"))).toHaveLength(1);
  });
});
