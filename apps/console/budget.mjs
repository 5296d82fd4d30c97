// Prints what the first load of each face weighs (gzip) and fails above its limit.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const dist = new URL("./dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

/** Each face: its page, and what it loads by itself right after (matched in the manifest's keys). */
const faces = [
  { name: "buyer, shop front", limit: 150_000, roots: [/^index\.html$/, /features\/shop\/home-page/] },
  { name: "buyer, product", limit: 150_000, roots: [/^index\.html$/, /features\/shop\/product-page/] },
  { name: "buyer, order", limit: 150_000, roots: [/^index\.html$/, /features\/shop\/order-page/] },
  { name: "buyer, messages", limit: 150_000, roots: [/^index\.html$/, /conversations\/message-centre-page/] },
  { name: "buyer, chat", limit: 150_000, roots: [/^index\.html$/, /features\/conversations\/chat-page/] },
  { name: "desk", limit: 500_000, roots: [/^desk\.html$/, /app\/desk\/workbench/] },
];

const follow = (key, seen) => {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) follow(next, seen);
  return seen;
};
const weigh = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;

let over = false;
for (const face of faces) {
  const keys = new Set();
  for (const key of Object.keys(manifest)) if (face.roots.some((r) => r.test(key))) follow(key, keys);
  const files = new Set([...keys].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]));
  const total = [...files].reduce((sum, file) => sum + weigh(file), 0);
  const kilo = (n) => `${(n / 1000).toFixed(1)} kB`;
  over ||= total > face.limit;
  console.log(`${total > face.limit ? "over" : "fits"}  ${face.name}: ${kilo(total)} of ${kilo(face.limit)}`);
}
process.exitCode = over ? 1 : 0;
