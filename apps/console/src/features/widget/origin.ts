/** Scheme, host and port and nothing more: as a browser names where a page is from. */
export const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;
