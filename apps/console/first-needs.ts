import type { Plugin, Rolldown } from "vite";

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/**
 * What a page needs right after its entry, by the path it stands at: its own code and styles, and what it asks the
 * server first. The server names them in a `Link` header, so that a slow line is not walked in four steps one after
 * another. Only addresses that are the same for everybody at that path.
 */
const me = ["/api/session", "/api/installation"];
const needs = [
  { path: "^/$", page: "features/shop/home-page.tsx", asks: [...me, "/api/shops", "/api/products?limit=60"] },
  { path: "^/products/[^/]+$", page: "features/shop/product-page.tsx", asks: me },
  { path: "^/orders$", page: "features/shop/orders-page.tsx", asks: [...me, "/api/orders"] },
  { path: "^/orders/[^/]+$", page: "features/shop/order-page.tsx", asks: me },
  {
    path: "^/messages$",
    page: "features/conversations/message-centre-page.tsx",
    asks: [...me, "/api/conversations"],
  },
  { path: "^/chat/[^/]+$", page: "features/conversations/chat-page.tsx", asks: me },
  { path: "^/desk(/|/c/[^/]+)?$", page: "app/desk/workbench.tsx", asks: me },
];

/** The files of a chunk and of what it brings along, without what the entry has already. */
function filesOf(bundle: Bundle, chunk: Chunk, entry: Chunk) {
  const had = new Set([entry.fileName, ...entry.imports]);
  const beside = chunk.imports.filter((name) => !had.has(name)).map((name) => bundle[name]);
  const chunks = [chunk, ...beside.filter((it) => it?.type === "chunk")];
  const styles = chunks.flatMap((it) => [...(it.viteMetadata?.importedCss ?? [])]);
  return { scripts: chunks.map((it) => it.fileName), styles };
}

/** Writes `first-needs.json`: for each path the value of its `Link` header. */
export const firstNeeds = (): Plugin => ({
  name: "first-needs",
  enforce: "post",
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((it) => it.type === "chunk");
    const find = (end: string): Chunk => {
      const found = chunks.find((it) => it.facadeModuleId?.endsWith(end));
      if (!found) throw new Error(`first-needs.ts names ${end}, which is no page any more.`);
      return found;
    };
    const list = needs.map(({ path, page, asks }) => {
      const entry = find(path.startsWith("^/desk") ? "/desk.html" : "/index.html");
      const { scripts, styles } = filesOf(bundle, find(page), entry);
      const link = [
        ...scripts.map((file) => `</${file}>; rel=modulepreload`),
        ...styles.map((file) => `</${file}>; rel=preload; as=style; crossorigin`),
        ...asks.map((address) => `<${address}>; rel=preload; as=fetch; crossorigin`),
      ];
      return { path, link: link.join(", ") };
    });
    this.emitFile({ type: "asset", fileName: "first-needs.json", source: JSON.stringify(list) });
  },
});
