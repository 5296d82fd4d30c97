import type { z } from "zod";
import { type Fault, fault } from "./candidate.ts";
import type { ReasonCode } from "./reasons.ts";

type Issue = z.core.$ZodIssue;

/** `lines[0].unitPriceFen`, as a person would write it. */
const fieldOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");

function reasonOf(issue: Issue): { code: ReasonCode; detail: Record<string, unknown> } {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? { code: "field.missing", detail: {} }
        : { code: "field.wrong_type", detail: { expected: issue.expected } };
    case "too_big":
      return { code: "field.too_big", detail: { maximum: issue.maximum } };
    case "too_small":
      return { code: "field.too_small", detail: { minimum: issue.minimum } };
    case "invalid_format":
      return { code: "field.format", detail: { format: issue.format } };
    case "invalid_value":
      return issue.input === undefined
        ? { code: "field.missing", detail: {} }
        : { code: "field.choice", detail: { choices: issue.values.join(", ") } };
    default:
      return { code: "field.invalid", detail: {} };
  }
}

/** PostgreSQL stores no U+0000 and no half of a surrogate pair; better one refused row than a failed batch. */
const notStorable = (value: unknown): boolean =>
  typeof value === "string"
    ? value.includes("\u0000") || /\p{Surrogate}/u.test(value)
    : value !== null && typeof value === "object" && Object.values(value).some(notStorable);

/** The row in the contract's shape, or the first thing wrong with it. */
export function checkShape<Row extends object>(
  schema: z.ZodType<Row>,
  value: unknown,
): { readonly row: Row } | { readonly fault: Fault } {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    return { fault: fault("", "row.not_object") };
  const read = schema.safeParse(value, { reportInput: true });
  if (!read.success) {
    const issue = read.error.issues[0]!;
    const { code, detail } = reasonOf(issue);
    return { fault: fault(fieldOf(issue.path), code, detail) };
  }
  const odd = Object.entries(read.data).find(([, inner]) => notStorable(inner));
  return odd ? { fault: fault(odd[0], "field.not_storable") } : { row: read.data };
}
