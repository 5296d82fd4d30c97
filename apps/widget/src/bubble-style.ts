import type { WidgetFrontView } from "@recourse/contract";

const hex = /^#[0-9a-f]{6}$/i;
const channel = (colour: string, at: number): number => {
  const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};
const brightness = (colour: string): number =>
  0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);

/** White or near black, whichever is read more easily on the shop's colour. */
export const textOn = (colour: string): string => (brightness(colour) > 0.179 ? "#10201d" : "#ffffff");

/** What the shop chose. The host element is reset, so that nothing is inherited from the page. */
export const lookCss = ({ colour, position }: Pick<WidgetFrontView, "colour" | "position">): string => {
  const accent = hex.test(colour) ? colour : "#0F766E";
  const side = position === "left" ? "left" : "right";
  return `:host{all:initial;--accent:${accent};--on-accent:${textOn(accent)};color-scheme:light dark}
.bubble,.panel{${side}:max(20px,env(safe-area-inset-${side}))}`;
};

export const bubbleCss = `
.bubble{position:fixed;bottom:max(20px,env(safe-area-inset-bottom));z-index:2147483000;width:56px;height:56px;padding:14px;border:0;
border-radius:50%;background:var(--accent);color:var(--on-accent);cursor:pointer;box-shadow:0 6px 20px rgba(13,24,22,.28);transition:transform .15s}
.bubble:hover{transform:translateY(-2px)}
.bubble:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.bubble[data-busy]{opacity:.7;cursor:progress}
.bubble svg{display:block;width:28px;height:28px;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.badge{position:absolute;top:-4px;right:-4px;box-sizing:border-box;min-width:22px;height:22px;padding:0 6px;border:2px solid #fff;border-radius:11px;
background:#b42318;color:#fff;font:600 12px/18px system-ui,sans-serif;text-align:center;font-variant-numeric:tabular-nums}
[hidden]{display:none!important}
@media (max-width:480px){:host([data-open]) .bubble{display:none}}
@media (prefers-reduced-motion:reduce){.bubble{transition:none}.bubble:hover{transform:none}}
`;
