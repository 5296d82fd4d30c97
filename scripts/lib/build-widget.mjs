import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { compressFiles } from "./compress-files.mjs";
import { StepFailed } from "./progress.mjs";
import { root } from "./root.mjs";

const widget = path.join(root, "apps/widget");
const dist = path.join(widget, "dist");

/** Bytes, packed: what a shop's page pays before anybody opens the chat, and what opening it fetches. */
const limits = { script: 5_000, chat: 40_000 };

const common = {
  bundle: true,
  minify: true,
  target: "es2022",
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  logLevel: "silent",
  absWorkingDir: root,
  define: { "process.env.NODE_ENV": '"production"' },
};

async function weigh(name, file, limit) {
  const bytes = gzipSync(await readFile(file), { level: 9 }).length;
  const said = `${name}: ${(bytes / 1000).toFixed(1)} kB of ${(limit / 1000).toFixed(1)} kB`;
  if (bytes > limit) throw new StepFailed("The widget grew too heavy", said);
}

/**
 * Builds the small script that shops name, and the chat it fetches when it is opened; the chat's name changes with its
 * content, so that browsers keep it for good. Each is also packed. Fails above the limits.
 */
export async function buildWidget() {
  // The synchronous one: it starts a process of its own and ends it, while others build beside us.
  const { buildSync: build } = await import("esbuild");
  await rm(dist, { recursive: true, force: true });
  try {
    const { metafile } = build({
      ...common,
      entryPoints: { chat: path.join(widget, "src/widget-entry.tsx") },
      outdir: path.join(dist, "widget"),
      entryNames: "[name]-[hash]",
      format: "esm",
      metafile: true,
    });
    const [chat] = Object.keys(metafile.outputs);
    const script = path.join(dist, "widget.js");
    const define = { ...common.define, chatFile: JSON.stringify(path.basename(chat)) };
    build({
      ...common,
      entryPoints: [path.join(widget, "src/loader.ts")],
      outfile: script,
      format: "iife",
      define,
    });
    await weigh("widget.js", script, limits.script);
    await weigh("chat", path.join(root, chat), limits.chat);
    await compressFiles(dist);
  } catch (error) {
    throw error instanceof StepFailed ? error : new StepFailed("esbuild", String(error));
  }
}
