/** What the next message answers. */
export type Quoted = { readonly seq: number; readonly author: string; readonly excerpt: string };
