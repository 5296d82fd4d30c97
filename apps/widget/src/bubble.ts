import type { WidgetFrontView } from "@recourse/contract";
import { bubbleCss, lookCss } from "./bubble-style.ts";
import type { Language } from "./front.ts";

export interface Bubble {
  readonly root: ShadowRoot;
  readonly button: HTMLButtonElement;
  unread(count: number): void;
  opened(open: boolean): void;
  busy(busy: boolean): void;
  remove(): void;
}

const words = {
  zh: { open: "联系客服", close: "收起客服", unread: (n: number) => `，${n} 条未读消息` },
  en: { open: "Chat with us", close: "Close the chat", unread: (n: number) => `, ${n} unread` },
};
const svg = "http://www.w3.org/2000/svg";
const strokes = ["M4 5h16v11H11l-4 4v-4H4z", "M8.5 10.5h.01M12 10.5h.01M15.5 10.5h.01"];

function icon(): SVGElement {
  const drawn = document.createElementNS(svg, "svg");
  drawn.setAttribute("viewBox", "0 0 24 24");
  drawn.setAttribute("aria-hidden", "true");
  for (const d of strokes) {
    const path = document.createElementNS(svg, "path");
    path.setAttribute("d", d);
    drawn.append(path);
  }
  return drawn;
}

/** Style by constructed sheets: no style element and no style attribute, which a page's policy would refuse. */
export function adopt(root: ShadowRoot, ...css: string[]): void {
  const sheets = css.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}

/** The round button, in a tree of its own where the page's styles do not reach. */
export function drawBubble(front: WidgetFrontView, language: Language, onPress: () => void): Bubble {
  const host = document.createElement("recourse-widget");
  host.lang = language === "zh" ? "zh-CN" : "en";
  const root = host.attachShadow({ mode: "open" });
  adopt(root, lookCss(front), bubbleCss);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "bubble";
  const badge = document.createElement("span");
  badge.className = "badge";
  badge.setAttribute("aria-hidden", "true");
  button.append(icon(), badge);
  button.addEventListener("click", onPress);
  root.append(button);
  document.body.append(host);

  const t = words[language];
  let [count, open] = [0, false];
  const tell = (): void => {
    badge.textContent = count > 99 ? "99+" : String(count);
    badge.hidden = count === 0 || open;
    button.setAttribute("aria-expanded", String(open));
    button.setAttribute("aria-label", open ? t.close : t.open + (count > 0 ? t.unread(count) : ""));
  };
  tell();
  return {
    root,
    button,
    unread: (n) => {
      count = n;
      tell();
    },
    opened: (now) => {
      open = now;
      host.toggleAttribute("data-open", now);
      tell();
    },
    busy: (busy) => button.toggleAttribute("data-busy", busy),
    remove: () => host.remove(),
  };
}
