import type { Page } from "playwright-core";

/** Whether this machine can draw Chinese: without a font every sign is the same empty box. */
export const drawsChinese = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const drawn = ["有", "据"].map((sign) => {
      const canvas = document.createElement("canvas");
      const pen = canvas.getContext("2d")!;
      pen.font = "32px sans-serif";
      pen.fillText(sign, 4, 40);
      return canvas.toDataURL();
    });
    return drawn[0] !== drawn[1];
  });
