import type { RefusalCode } from "@recourse/contract";

/** An expected "no": nothing is broken, but the rules say no. Caught only at the ways in. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(code: RefusalCode, detail: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** The value, or the refusal when there is none. */
export function present<T>(
  value: T | null | undefined,
  code: RefusalCode,
  detail?: Readonly<Record<string, unknown>>,
): T {
  if (value === null || value === undefined) throw new Refusal(code, detail);
  return value;
}
