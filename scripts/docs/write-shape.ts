import type { SchemaNode } from "./schema-node.ts";
import { nameOf } from "./shape-names.ts";

/** Told of every named shape that is mentioned, so that the page can explain it once. */
export type Mention = (name: string, node: SchemaNode) => void;

const bounds = (least: number | undefined, most: number | undefined): string => {
  const low = least === undefined || least <= 0 || least === Number.MIN_SAFE_INTEGER ? "" : String(least);
  const high = most === undefined || most === Number.MAX_SAFE_INTEGER ? "" : String(most);
  return low === "" && high === "" ? "" : `(${low}..${high})`;
};

function writePlain(node: SchemaNode): string {
  const { type = "any", format, minLength, maxLength, minimum, maximum } = node;
  if (typeof type !== "string") return type.join(" | ");
  if (type === "string") return format === "email" ? "email" : `string${bounds(minLength, maxLength)}`;
  return type === "integer" || type === "number" ? `${type}${bounds(minimum, maximum)}` : type;
}

/** Choices on one line where they fit, else one a line. */
function writeChoices(choices: readonly string[], indent: string): string {
  const line = choices.join(" | ");
  return line.length + indent.length <= 96 && !line.includes("\n")
    ? line
    : choices.map((one) => `\n${indent}  | ${one}`).join("");
}

function writeObject(node: SchemaNode, mention: Mention, indent: string): string {
  const properties = Object.entries(node.properties ?? {});
  if (properties.length === 0) return typeof node.additionalProperties === "object" ? "{ [name]: any }" : "{}";
  const inner = `${indent}  `;
  const lines = properties.map(([name, value]) => {
    const optional = node.required?.includes(name) ? "" : "?";
    const usual = value.default === undefined ? "" : ` = ${JSON.stringify(value.default)}`;
    return `${inner}${name}${optional}: ${writeShape(value, mention, inner)}${usual}`;
  });
  const oneLine = `{ ${lines.map((line) => line.trim()).join("; ")} }`;
  const fits = oneLine.length + indent.length <= 96 && !oneLine.includes("\n");
  return fits ? oneLine : `{\n${lines.join("\n")}\n${indent}}`;
}

/** The shape's own words, one level deep: what it mentions by name is explained elsewhere. */
export function writeBody(node: SchemaNode, mention: Mention, indent = ""): string {
  const choices = node.anyOf ?? node.oneOf;
  if (choices) {
    const words = choices.map((one) => writeShape(one, mention, `${indent}    `));
    return writeChoices(words, indent);
  }
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.enum) {
    const words = node.enum.map((value) => JSON.stringify(value));
    return writeChoices(words, indent);
  }
  if (node.type === "array") {
    const item = writeShape(node.items ?? {}, mention, indent);
    return `${/[|]/.test(item) ? `(${item})` : item}[]${bounds(node.minItems, node.maxItems)}`;
  }
  return node.type === "object" ? writeObject(node, mention, indent) : writePlain(node);
}

const without = ({ default: _usual, ...node }: SchemaNode): SchemaNode => node;

/** The shape by its name in the contract, or in its own words when it has none. */
export function writeShape(node: SchemaNode, mention: Mention, indent = ""): string {
  const bare = without(node);
  const name = nameOf(node) ?? nameOf(bare);
  if (name) {
    mention(name, bare);
    return name;
  }
  return writeBody(bare, mention, indent);
}
