/**
 * The one place where colours, spaces and sizes are chosen. The buyer's pages read them as CSS variables
 * (`tokens.css`, kept equal by a test), the staff's pages hand them to Ant Design's theme.
 */
export const palettes = {
  light: {
    accent: "#0f766e",
    accentStrong: "#0b5c56",
    accentSoft: "#e3f2ef",
    onAccent: "#ffffff",
    page: "#f4f6f6",
    surface: "#ffffff",
    raised: "#ffffff",
    sunken: "#eef1f1",
    line: "#e2e7e7",
    lineStrong: "#c9d1d1",
    text: "#17211f",
    textSoft: "#4b5a58",
    textFaint: "#62706e",
    price: "#b4370f",
    success: "#136f36",
    successSoft: "#e6f4ea",
    warning: "#92500a",
    warningSoft: "#fdf1dc",
    danger: "#b42318",
    dangerSoft: "#fdecea",
    note: "#fff6dd",
    shade: "rgba(13, 24, 22, 0.55)",
  },
  dark: {
    accent: "#3fb8ab",
    accentStrong: "#66cfc3",
    accentSoft: "#143732",
    onAccent: "#05201d",
    page: "#0f1413",
    surface: "#171d1c",
    raised: "#1f2726",
    sunken: "#101615",
    line: "#2a3332",
    lineStrong: "#3d4947",
    text: "#e8eeec",
    textSoft: "#b4c0bd",
    textFaint: "#94a19e",
    price: "#ff9a70",
    success: "#5cc98a",
    successSoft: "#12301f",
    warning: "#f0b95e",
    warningSoft: "#362710",
    danger: "#ff8a7d",
    dangerSoft: "#3a1715",
    note: "#332a12",
    shade: "rgba(0, 0, 0, 0.65)",
  },
} as const;

export type Palette = { readonly [name in keyof (typeof palettes)["light"]]: string };

/** Lengths in pixels; spaces follow Ant Design's steps of four. */
export const sizes = {
  space1: 4,
  space2: 8,
  space3: 12,
  space4: 16,
  space5: 20,
  space6: 24,
  space8: 32,
  radiusSmall: 6,
  radius: 10,
  radiusLarge: 16,
  target: 44,
} as const;

export const fontFamily =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", Roboto, Helvetica, Arial, sans-serif';

const variable = (name: string) => `--${name.replace(/[A-Z]|\d+/g, (c) => `-${c.toLowerCase()}`)}`;
const declarations = (values: Readonly<Record<string, string | number>>, indent: string) =>
  Object.entries(values)
    .map(
      ([name, value]) =>
        `${indent}${variable(name)}: ${typeof value === "number" ? `${value}px` : value.toLowerCase()};`,
    )
    .join("\n");

/** The text of `tokens.css`. */
export const tokensAsCss = (): string =>
  [
    "/* Written from tokens.ts; change it there and run its test with -u. */",
    ":root {",
    "  color-scheme: light dark;",
    declarations(palettes.light, "  "),
    declarations(sizes, "  "),
    "}",
    "",
    "@media (prefers-color-scheme: dark) {",
    "  :root {",
    declarations(palettes.dark, "    "),
    "  }",
    "}",
    "",
  ].join("\n");
