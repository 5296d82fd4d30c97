/** As much of JSON Schema as the contract uses. */
export interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
}

const unspoken = new Set(["$schema", "additionalProperties", "description", "title"]);
const isUnbounded = (key: string, value: unknown): boolean =>
  (key === "minimum" && value === Number.MIN_SAFE_INTEGER) || (key === "maximum" && value === Number.MAX_SAFE_INTEGER);

/** The same shape in the same words, however it was written: what two mentions of one shape are told by. */
export function fingerprintOf(node: unknown): string {
  if (Array.isArray(node)) return `[${node.map(fingerprintOf).join(",")}]`;
  if (node === null || typeof node !== "object") return JSON.stringify(node) ?? "null";
  const known = Object.entries(node).filter(
    ([key, value]) => !unspoken.has(key) && !isUnbounded(key, value) && !(key === "pattern" && "format" in node),
  );
  const same = known.map(([key, value]) => (key === "const" ? (["enum", [value]] as const) : ([key, value] as const)));
  return `{${same
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}:${fingerprintOf(value)}`)
    .join(",")}}`;
}
