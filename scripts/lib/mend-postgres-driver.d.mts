import type { Plugin } from "esbuild";

export function mended(source: string): string;
export const mendPostgresDriver: Plugin;
