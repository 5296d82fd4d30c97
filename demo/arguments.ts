import { parseArgs } from "node:util";
import { demoPassword } from "./buyers.ts";

export interface Arguments {
  readonly url: string;
  readonly login: string;
  readonly password: string;
  readonly print: boolean;
}

/** `--url URL`, `--setup LOGIN:PASSWORD` of the administrator, `--print` for a table of sign-ins at the end. */
export function readArguments(words: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...words],
    options: { url: { type: "string" }, setup: { type: "string" }, print: { type: "boolean" } },
  });
  const [login = "", password = ""] = (values.setup ?? `admin:${demoPassword}`).split(/:(.*)/s);
  if (!login || !password) throw new Error("--setup takes LOGIN:PASSWORD.");
  return { url: values.url ?? "http://localhost:3000", login, password, print: values.print ?? false };
}
