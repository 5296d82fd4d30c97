import { parseArgs } from "node:util";
import { demoPassword } from "./buyers.ts";

export interface Arguments {
  readonly url: string;
  readonly login: string;
  readonly password: string;
  readonly print: boolean;
  /** Needed where there is no administrator yet. */
  readonly setupCode: string;
}

/** `--url URL`, `--setup LOGIN:PASSWORD` of the administrator, `--print` for a table of sign-ins at the end, `--setup-code CODE`. */
export function readArguments(words: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...words],
    options: {
      url: { type: "string" },
      setup: { type: "string" },
      "setup-code": { type: "string" },
      print: { type: "boolean" },
    },
  });
  const [login = "", password = ""] = (values.setup ?? `admin:${demoPassword}`).split(/:(.*)/s);
  if (!login || !password) throw new Error("--setup takes LOGIN:PASSWORD.");
  const setupCode = values["setup-code"] ?? process.env["RECOURSE_SETUP_CODE"] ?? "";
  return { setupCode, url: values.url ?? "http://localhost:3000", login, password, print: values.print ?? false };
}
