import type { z } from "zod";

type Node = z.core.$ZodType;
type Definition = { readonly type: string; readonly innerType?: Node; readonly element?: Node };

const definitionOf = (node: Node): Definition => node._zod.def as unknown as Definition;

/** The schema under `optional` and `default`. */
function bare(node: Node): Node {
  const { innerType } = definitionOf(node);
  return innerType ? bare(innerType) : node;
}

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  "1": true,
  是: true,
  false: false,
  no: false,
  "0": false,
  否: false,
};

/** What a cell says once its column is known; `notJson` when it should hold JSON and does not. */
export type CellValue = { readonly value: unknown } | { readonly notJson: true };

function jsonOf(cell: string): CellValue {
  try {
    return { value: JSON.parse(cell) };
  } catch {
    return { notJson: true };
  }
}

/** A number only where the text is one: anything else stays text, for the schema to refuse by its field. */
const numberOf = (cell: string): unknown => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell);

const listOf = (cell: string): unknown =>
  cell
    .split("|")
    .map((item) => item.trim())
    .filter((item) => item !== "");

/** Turns the text of a cell into the kind of value its column's schema asks for. */
export function cellValue(cell: string, schema: Node): CellValue {
  const node = bare(schema);
  const { type, element } = definitionOf(node);
  const text = cell.trim();
  if (type === "number") return { value: numberOf(text) };
  if (type === "boolean") return { value: truths[text.toLowerCase()] ?? text };
  if (type === "object") return jsonOf(text);
  if (type !== "array") return { value: cell };
  const ofTexts = element !== undefined && definitionOf(bare(element)).type === "string";
  return ofTexts && !text.startsWith("[") ? { value: listOf(text) } : jsonOf(text);
}
