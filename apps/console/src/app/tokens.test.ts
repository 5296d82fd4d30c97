import { expect, test } from "vitest";
import { palettes, tokensAsCss } from "./tokens.ts";

const channel = (hex: string, at: number) => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string) => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
const contrast = (a: string, b: string) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

test("the style sheet of the buyer's pages says what the tokens say", async () => {
  await expect(tokensAsCss()).toMatchFileSnapshot("./tokens.css");
});

test.each(Object.entries(palettes))("every text colour of the %s palette reads at 4.5 to 1 on every ground", (_, p) => {
  for (const ground of [p.page, p.surface, p.raised, p.sunken])
    for (const ink of [p.text, p.textSoft, p.textFaint, p.accent, p.price, p.danger, p.success, p.warning])
      expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  expect(contrast(p.onAccent, p.accent)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(p.accentStrong, p.accentSoft)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(p.warning, p.warningSoft)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(p.danger, p.dangerSoft)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(p.success, p.successSoft)).toBeGreaterThanOrEqual(4.5);
});
