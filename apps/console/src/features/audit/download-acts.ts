import { refusalFrom } from "../../live/http.ts";
import { type ActFilter, asked } from "./act-filter.ts";

/** Has the server write the file, and saves it under its name. */
export async function downloadActs(filter: ActFilter): Promise<void> {
  const reply = await fetch("/api/audit/export", {
    method: "POST",
    credentials: "same-origin",
    headers: { "x-recourse": "1", "content-type": "application/json" },
    body: JSON.stringify(asked(filter)),
  });
  if (!reply.ok) throw refusalFrom(reply.status, await reply.text());
  const address = URL.createObjectURL(await reply.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = "acts.csv";
  link.click();
  URL.revokeObjectURL(address);
}
