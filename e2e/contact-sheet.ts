import type { Picture } from "./picture-plan.ts";

const style = `
body { margin: 0; padding: 24px; font: 14px/1.5 system-ui, sans-serif; color: #17211f; background: #e9eeee }
h1 { font-size: 20px } h2 { margin: 32px 0 8px; font-size: 16px }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px } a { color: #0f766e }
.row { display: flex; align-items: flex-start; gap: 16px; overflow-x: auto; padding-bottom: 8px }
figure { flex: none; margin: 0 } figcaption { color: #4b5a58 }
img { display: block; height: 420px; border: 1px solid #c9d1d1; border-radius: 8px; background: #fff }`;

const figure = ({ file, look }: Picture): string => {
  const words = `${look.language} · ${look.width} px${look.dark ? " · dark" : ""}`;
  return `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${words}"></a><figcaption>${words}</figcaption></figure>`;
};

/** One page with all pictures, a row for each page of the product. */
export function contactSheet(pictures: readonly Picture[]): string {
  const names = [...new Set(pictures.map(({ page }) => page.name))];
  const rows = names.map((name) => {
    const own = pictures.filter(({ page }) => page.name === name);
    return `<h2 id="${name}">${name} <code>${own[0]!.page.route}</code></h2><div class="row">${own.map(figure).join("")}</div>`;
  });
  const links = names.map((name) => `<a href="#${name}">${name}</a>`).join("");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every page</title><style>${style}</style>
<h1>Every page: ${names.length} pages, ${pictures.length} pictures</h1><nav>${links}</nav>${rows.join("\n")}</html>\n`;
}
