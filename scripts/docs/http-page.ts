import { type OpenApiDocument, type Operation, openApiDocument } from "./openapi-document.ts";
import type { SchemaNode } from "./schema-node.ts";
import { type Mention, writeBody, writeShape } from "./write-shape.ts";

const preface = `# The HTTP interface

Everything below is what \`GET /openapi.json\` of a running server says, written for reading.

- **Who asks.** People carry the cookie \`recourse_session\` that \`POST /api/session\` sets, and the header \`x-recourse: 1\`
  on every request that changes something; without it the request is refused with \`request.cross_site\`. Programs carry
  \`Authorization: Bearer <key>\` instead of both.
- **A "no"** is \`application/problem+json\` with a \`code\` out of [refusals.md](refusals.md) and a \`title\` in the reader's
  language: \`x-language: zh\` or \`en\`, else that of the signed-in person, else \`accept-language\`, else Chinese.
- **Limits.** 1,200 requests a minute for each person, or for each address while nobody is signed in; some routes less.
  A body is at most 1 MB, an import 20 MB, a file 20 MB.
- **Notation.** \`name?\` may be left out; \`= value\` is then taken. \`string(1..60)\` has 1 to 60 characters, \`integer(1..)\`
  is at least 1. \`Id\` is a UUID, \`Instant\` ISO 8601 with its zone, \`Fen\` an integer of 1/100 yuan. Other names are
  [shapes](#shapes); all are exports of \`@recourse/contract\`.
`;

const tagTitles: Readonly<Record<string, string>> = {
  identity: "Signing in",
  organizations: "Organizations and keys",
  imports: "Imports",
  products: "Products",
  orders: "Orders",
  coupons: "Coupons",
  evidence: "Files",
  conversations: "Conversations",
  routing: "Desks and their people",
  desk: "Screens of the staff",
  knowledge: "Knowledge",
  "after-sales": "After-sales",
  law: "Law",
};

interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const routesOf = (document: OpenApiDocument): Route[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );

function writeParameters({ parameters = [] }: Operation, mention: Mention): string[] {
  return parameters
    .filter((one) => one.in === "query")
    .map(({ name, required, schema, description }) => {
      const usual = schema.default === undefined ? "" : `, usually ${JSON.stringify(schema.default)}`;
      const why = description ? ` ${description}` : "";
      return `- \`?${name}\`${required ? "" : " (may be left out)"}: \`${writeShape(schema, mention)}\`${usual}.${why}`;
    });
}

function writeLabelled(label: string, text: string): string {
  return text.includes("\n")
    ? `- ${label}:\n\n  \`\`\`ts\n${text.replaceAll(/^/gm, "  ")}\n  \`\`\``
    : `- ${label}: \`${text}\``;
}

const jsonOf = (content: Operation["responses"][string]["content"]): SchemaNode | undefined =>
  content?.["application/json"]?.schema;

function writeRoute({ method, path, operation }: Route, mention: Mention): string {
  const body = jsonOf(operation.requestBody?.content);
  const answer = jsonOf(operation.responses["200"]?.content);
  const facts = [
    ...writeParameters(operation, mention),
    ...(body ? [writeLabelled("body", writeShape(body, mention))] : []),
    writeLabelled("answer", answer ? writeShape(answer, mention) : "bytes"),
  ];
  const about = operation.description ? `${operation.summary}. ${operation.description}` : `${operation.summary}.`;
  return `### ${method} ${path}\n\n${about}\n\n${facts.join("\n")}\n`;
}

const separated = (text: string): string => (text.startsWith("\n") ? text : ` ${text}`);
const explainedAbove = new Set(["Id", "Instant", "Fen"]);

/** Shapes mention shapes: goes on until every one of them is explained. */
function writeShapes(mentioned: Map<string, SchemaNode>): string {
  const written = new Map<string, string>();
  const mention: Mention = (name, node) => {
    if (!mentioned.has(name)) mentioned.set(name, node);
  };
  for (let open = [...mentioned]; open.length > 0; open = [...mentioned].filter(([name]) => !written.has(name))) {
    for (const [name, node] of open) written.set(name, `${name} =${separated(writeBody(node, mention))}`);
  }
  const blocks = [...written]
    .filter(([name]) => !explainedAbove.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text);
  return `## Shapes\n\n\`\`\`ts\n${blocks.join("\n\n")}\n\`\`\`\n`;
}

/** The page of the HTTP interface, by subject, with every shape it mentions at the end. */
export async function httpPage(): Promise<string> {
  const routes = routesOf(await openApiDocument());
  const mentioned = new Map<string, SchemaNode>();
  const mention: Mention = (name, node) => void mentioned.set(name, node);
  const tags = [...new Set([...Object.keys(tagTitles), ...routes.flatMap(({ operation }) => operation.tags)])];
  const sections = tags.map((tag) => {
    const own = routes.filter(({ operation }) => operation.tags[0] === tag);
    return own.length === 0
      ? ""
      : `## ${tagTitles[tag] ?? tag}\n\n${own.map((one) => writeRoute(one, mention)).join("\n")}`;
  });
  return [preface, ...sections.filter((section) => section !== ""), writeShapes(mentioned)].join("\n");
}
