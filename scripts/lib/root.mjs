import { fileURLToPath } from "node:url";

/** The repository's folder, whatever directory the script was started from. */
export const root = fileURLToPath(new URL("../..", import.meta.url));
