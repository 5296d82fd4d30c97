export { fileRoutes } from "./file-routes.ts";
export { type FileRow, giveFiles, shareFile } from "./file-store.ts";
export { type Originals, openOriginals } from "./originals.ts";
