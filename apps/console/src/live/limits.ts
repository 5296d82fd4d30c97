/**
 * The contract's limits, written out: taking them from the contract would bring its whole schema library into the
 * buyer's first load. A test keeps them equal.
 */
export const maxTextLength = 4000;
export const recallWindowSeconds = 120;
export const maxFileBytes = 20 * 1024 * 1024;
export const acceptedMimes: readonly string[] = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/gif",
  "video/mp4",
  "video/webm",
  "video/quicktime",
  "application/pdf",
];
export const mostExported = 20_000;
export const mostTalksExported = 2000;
