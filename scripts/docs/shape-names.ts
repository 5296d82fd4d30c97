import * as contract from "@recourse/contract";
import { fingerprintOf, type SchemaNode } from "./schema-node.ts";

interface Shape {
  toJSONSchema(options: { readonly io: "input" | "output" }): SchemaNode;
}
const isShape = (value: unknown): value is Shape =>
  typeof value === "object" && value !== null && typeof (value as Partial<Shape>).toJSONSchema === "function";

/** A name says more than the shape it stands for, except where the shape is only a word or nothing. */
const worthNaming = (node: SchemaNode): boolean =>
  (node.enum?.length ?? 0) > 1 ||
  node.oneOf !== undefined ||
  (node.properties !== undefined && Object.keys(node.properties).length > 0) ||
  node.format !== undefined ||
  node.maximum !== undefined;

/** The contract's own names, by the fingerprint of what they stand for: as it is sent, and as it is received. */
function namesByFingerprint(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [name, shape] of Object.entries(contract)) {
    if (!isShape(shape)) continue;
    for (const io of ["input", "output"] as const) {
      const node = shape.toJSONSchema({ io });
      const fingerprint = fingerprintOf(node);
      if (worthNaming(node) && !names.has(fingerprint)) names.set(fingerprint, name);
    }
  }
  return names;
}
const names = namesByFingerprint();

/** What the contract calls this shape; undefined when it has no name there. */
export const nameOf = (node: SchemaNode): string | undefined => names.get(fingerprintOf(node));
