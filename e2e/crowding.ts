import type { Page } from "playwright-core";

/**
 * What does not fit, one line each: the page scrolls sideways, a word is cut by its box, stands beyond the
 * edge or out of its button. What is shortened on purpose (an ellipsis, a number of lines) and what scrolls by itself
 * is no finding.
 */
export const crowding = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    // By how much a small button may be larger to a finger than to the eye.
    const reach = 9;
    const wide = document.documentElement;
    if (wide.scrollWidth > wide.clientWidth + 1) found.push(`sideways: ${wide.scrollWidth} of ${wide.clientWidth} px`);
    for (const it of document.querySelectorAll<HTMLElement>("body *")) {
      const style = getComputedStyle(it);
      const own = [...it.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (!own || style.visibility === "hidden" || it.closest(".visually-hidden, .skip, [aria-hidden=true]")) continue;
      const clips = style.overflowX === "hidden" || style.overflowX === "clip";
      const meant = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
      if (clips && !meant && it.scrollWidth > it.clientWidth + 1)
        found.push(`cut: ${it.className} ${it.textContent?.slice(0, 40)}`);
      const box = it.getBoundingClientRect();
      const scrolls = it.closest(".drawers, .shop-strip, .strip, .ant-table-wrapper, [role=log]");
      if (!scrolls && box.width > 0 && (box.right > innerWidth + 1 || box.left < -1))
        found.push(`beyond the edge: ${it.className} ${it.textContent?.slice(0, 40)}`);
    }
    for (const it of document.querySelectorAll<HTMLElement>("button, a[href]")) {
      if (it.closest(".visually-hidden, .skip") || it.scrollWidth <= it.clientWidth + reach) continue;
      if (getComputedStyle(it).overflowX === "visible")
        found.push(`out of its button: ${it.className} ${it.textContent?.slice(0, 40)}`);
    }
    return found;
  });
