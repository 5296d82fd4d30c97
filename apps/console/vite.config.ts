import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { firstNeeds } from "./first-needs.ts";

const server = "http://localhost:3000";

/**
 * Two pages, two bundles: `index.html` for buyers, `desk.html` for staff. Nothing is inlined, so that the pages run
 * under a policy of `script-src 'self'`.
 */
export default defineConfig({
  plugins: [react(), firstNeeds()],
  server: {
    port: 5173,
    proxy: {
      "/api": server,
      "/healthz": server,
      "/socket.io": { target: server, ws: true },
    },
  },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    manifest: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: "index.html", desk: "desk.html" },
      // The contract only declares shapes: what a page does not name must not follow it into the browser.
      treeshake: { moduleSideEffects: (id) => !id.includes("/packages/contract/") },
    },
  },
});
