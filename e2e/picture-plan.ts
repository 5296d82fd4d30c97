import type { PageEntry } from "./page-list.ts";

/** How a page is looked at, once. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly language: "zh" | "en";
  readonly dark: boolean;
}

export interface Picture {
  readonly page: PageEntry;
  readonly look: Look;
  readonly file: string;
}

const heights: Readonly<Record<number, number>> = { 390: 844, 1024: 768, 1440: 900 };
const widths = { buyer: [390, 1440], desk: [390, 1024, 1440] } as const;
const moods = { buyer: [false, true], desk: [false] } as const;

export const looksOf = (face: PageEntry["face"]): Look[] =>
  widths[face].flatMap((width) =>
    (["zh", "en"] as const).flatMap((language) =>
      moods[face].map((dark) => ({ width, height: heights[width]!, language, dark })),
    ),
  );

export const fileName = (name: string, { width, language, dark }: Look): string =>
  `${name}-${language}-${width}${dark ? "-dark" : ""}.png`;

/** Every picture of these pages. */
export const planOf = (pages: readonly PageEntry[]): Picture[] =>
  pages.flatMap((page) => looksOf(page.face).map((look) => ({ page, look, file: fileName(page.name, look) })));

/** The few that the documents show: page, look, and the name it has there. */
export const shown: Readonly<Record<string, readonly [page: string, look: Look]>> = {
  "buyer-chat.png": ["chat", { width: 390, height: 844, language: "zh", dark: false }],
  "product.png": ["product", { width: 390, height: 844, language: "zh", dark: false }],
  "messages.png": ["messages", { width: 390, height: 844, language: "zh", dark: false }],
  "workbench.png": ["workbench", { width: 1440, height: 900, language: "zh", dark: false }],
  "live-queue.png": ["live-queue", { width: 1440, height: 900, language: "zh", dark: false }],
};

export const planForDocuments = (pages: readonly PageEntry[]): Picture[] =>
  Object.entries(shown).map(([file, [name, look]]) => ({
    file,
    look,
    page: pages.find((page) => page.name === name)!,
  }));
