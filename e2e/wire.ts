import type { Page } from "playwright-core";

/** Listens to all that reaches a page from the server, answers and pushes alike; call the result to read it. */
export function everythingReceived(page: Page): () => readonly string[] {
  const heard: string[] = [];
  page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => heard.push(String(payload))));
  page.on("response", async (response) => {
    if (!response.url().includes("/api/")) return;
    // An answer that is gone with its page had no time to tell anything.
    heard.push(await response.text().catch(() => ""));
  });
  return () => heard;
}
