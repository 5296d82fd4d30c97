import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { chmod, mkdir, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

/** The package's folder: it does not export its package.json, so the way up from its entry is walked. */
function homeOf(file: string): string {
  const folder = path.dirname(file);
  return existsSync(path.join(folder, "bin", "chromium.br")) ? folder : homeOf(folder);
}

const home = homeOf(createRequire(import.meta.url).resolve("@sparticuz/chromium"));
// Resolved from the package that brings it along, so that nothing depends on where npm put it.
const tar = createRequire(path.join(home, "package.json"))("tar-fs") as {
  extract(folder: string): NodeJS.WritableStream;
};

const inflate = (archive: string, into: NodeJS.WritableStream): Promise<void> =>
  pipeline(createReadStream(path.join(home, "bin", archive)), createBrotliDecompress(), into);

/**
 * The Chromium that travels inside an npm package, with the libraries a bare machine lacks. It unpacks them by itself
 * only in a cloud function, and to a name others may hold; so it is unpacked here, once, into our own cache.
 */
export async function packagedChromium(
  cache: string,
): Promise<{ executablePath: string; env: Record<string, string> }> {
  const { version } = JSON.parse(await readFile(path.join(home, "package.json"), "utf8")) as { version: string };
  const folder = path.join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    const fresh = `${folder}.${process.pid}`;
    await mkdir(fresh, { recursive: true });
    await Promise.all([
      inflate("chromium.br", createWriteStream(path.join(fresh, "chromium"))),
      inflate("al2023.tar.br", tar.extract(path.join(fresh, "al2023"))),
      inflate("swiftshader.tar.br", tar.extract(fresh)),
      inflate("fonts.tar.br", tar.extract(fresh)),
    ]);
    await chmod(path.join(fresh, "chromium"), 0o755);
    // Another run may have been faster; its result is as good as ours.
    await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }));
  }
  const libraries = [path.join(folder, "al2023", "lib"), folder, process.env["LD_LIBRARY_PATH"]]
    .filter(Boolean)
    .join(":");
  const fonts = existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: path.join(folder, "fonts") };
  return { executablePath: path.join(folder, "chromium"), env: { LD_LIBRARY_PATH: libraries, ...fonts } };
}
