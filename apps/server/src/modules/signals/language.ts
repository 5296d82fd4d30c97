/** The language to answer in: Chinese as soon as a fair share of the letters is Chinese, English otherwise. */
export function readLanguage(text: string): "zh" | "en" {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han === 0) return /[a-z]{2,}/i.test(text) ? "en" : "zh";
  const latinWords = text.match(/[a-z]{2,}/gi)?.length ?? 0;
  return han * 2 >= latinWords ? "zh" : "en";
}
