import { httpPage } from "./http-page.ts";
import { lifecyclePage } from "./lifecycle-page.ts";
import { documentedLifecycles } from "./lifecycles.ts";
import { refusalsPage } from "./refusals-page.ts";

export interface GeneratedPage {
  /** From the root of the repository. */
  readonly file: string;
  readonly text: string;
}

const mark = "<!-- Written by `npm run docs` from the code. Change the code, then run it again. -->\n\n";

/** Every page that is made from the code, as it should stand now. */
export async function generatedPages(): Promise<GeneratedPage[]> {
  const pages = [
    { file: "docs/api/http.md", text: await httpPage() },
    { file: "docs/api/refusals.md", text: refusalsPage() },
    ...documentedLifecycles.map((one) => ({ file: `docs/lifecycles/${one.name}.md`, text: lifecyclePage(one) })),
  ];
  return pages.map(({ file, text }) => ({ file, text: mark + text }));
}
