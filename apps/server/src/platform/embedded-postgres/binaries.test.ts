import { describe, expect, it } from "vitest";
import { unsupported } from "./binaries.ts";

describe("the machines the packaged PostgreSQL runs on", () => {
  it("include Linux with the GNU C library and macOS", () => {
    expect(unsupported({ platform: "linux", arch: "arm64", glibc: "2.36" })).toBeUndefined();
    expect(unsupported({ platform: "darwin", arch: "arm64", glibc: undefined })).toBeUndefined();
  });

  it.each([
    { platform: "linux", arch: "x64", glibc: undefined },
    { platform: "win32", arch: "x64", glibc: undefined },
    { platform: "linux", arch: "riscv64", glibc: "2.36" },
  ])("do not include $platform $arch with C library $glibc, which is told what to do", (machine) => {
    expect(unsupported(machine)).toMatch(/^The embedded PostgreSQL .*set DATABASE_URL.*\.$/);
  });
});
