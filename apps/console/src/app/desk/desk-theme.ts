import { type ThemeConfig, theme } from "antd";
import { fontFamily, type Palette, palettes, sizes } from "../tokens.ts";

export type Mode = keyof typeof palettes;

/** Ant Design waits for its movements to end; where the machine asks for none it must not begin any. */
const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Ant Design in our colours and a dense measure: 32 px rows, 13 to 14 px text. */
export function deskTheme(mode: Mode): ThemeConfig {
  const p: Palette = palettes[mode];
  return {
    algorithm: mode === "dark" ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: p.accent,
      colorInfo: p.accent,
      colorLink: p.accent,
      colorSuccess: p.success,
      colorWarning: p.warning,
      colorError: p.danger,
      colorInfoBg: p.accentSoft,
      colorInfoBorder: p.accentSoft,
      colorSuccessBg: p.successSoft,
      colorSuccessBorder: p.successSoft,
      colorWarningBg: p.warningSoft,
      colorWarningBorder: p.warningSoft,
      colorErrorBg: p.dangerSoft,
      colorErrorBorder: p.dangerSoft,
      colorTextLightSolid: p.onAccent,
      colorText: p.text,
      colorTextSecondary: p.textSoft,
      colorTextTertiary: p.textFaint,
      colorTextPlaceholder: p.textFaint,
      colorBgLayout: p.page,
      colorBgContainer: p.surface,
      colorBgElevated: p.raised,
      colorBorder: p.lineStrong,
      colorBorderSecondary: p.line,
      borderRadius: sizes.radiusSmall,
      fontFamily,
      fontSize: 14,
      fontSizeSM: 13,
      controlHeight: 32,
      controlHeightSM: 26,
      wireframe: false,
      motion: !still,
    },
    components: {
      Table: {
        cellPaddingBlock: 8,
        cellPaddingInline: 12,
        headerBg: p.sunken,
        headerSplitColor: "transparent",
        cellPaddingBlockSM: 5,
      },
      Tabs: { horizontalItemPadding: "10px 0", titleFontSize: 13 },
      Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
      // A tooltip is dark in both modes; what reads on the accent does not read on it.
      Tooltip: { colorTextLightSolid: mode === "dark" ? p.text : p.onAccent },
      Modal: { titleFontSize: 16 },
      Form: { itemMarginBottom: 18 },
    },
  };
}

const variableName = (name: string) => `--${name.replace(/[A-Z]|\d+/g, (c) => `-${c.toLowerCase()}`)}`;

/** Puts the palette on the page as CSS variables, whatever the machine itself prefers. */
export function paint(mode: Mode, root: HTMLElement): void {
  root.style.colorScheme = mode;
  for (const [name, value] of Object.entries(palettes[mode])) root.style.setProperty(variableName(name), value);
}
