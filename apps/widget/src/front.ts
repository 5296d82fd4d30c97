import type { WidgetFrontView } from "@recourse/contract";

export type Language = "zh" | "en";

/** Where the script came from, whose it is, and what the page said in its tag. */
export interface Place {
  readonly host: string;
  readonly shop: string;
  readonly language: Language;
}

export function placeOf(script: HTMLScriptElement): Place {
  const wish = script.dataset["lang"] ?? navigator.language;
  return {
    host: new URL(script.src).origin,
    shop: script.dataset["shop"] ?? "",
    language: /^en\b/i.test(wish) ? "en" : "zh",
  };
}

/** How the shop arranged it; a refusal is told to whoever builds the page, and nothing is shown to anybody else. */
export async function frontOf({ host, shop, language }: Place): Promise<WidgetFrontView | null> {
  const reply = await fetch(`${host}/api/widget/${encodeURIComponent(shop)}`, {
    credentials: "omit",
    headers: { "x-language": language },
  }).catch(() => null);
  if (reply?.ok) return reply.json();
  console.warn(`[Recourse] ${reply ? ((await reply.json()) as { title: string }).title : "refused or not reachable"}`);
  return null;
}
