import { type Problem, type RefusalCode, refusalSentence, refusalStatus } from "@recourse/contract";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import type { Log } from "../platform/log.ts";
import { Refusal } from "../platform/refusal.ts";
import { noRoom } from "../platform/room.ts";
import { isOutOfRoom } from "../platform/violation.ts";

export type Language = "zh" | "en";

/** The reader's language: the signed-in person's, else what the browser prefers, else Chinese. */
export function languageOf(request: FastifyRequest): Language {
  const wish = request.headers["x-language"];
  if (wish === "zh" || wish === "en") return wish;
  const caller = request.caller;
  if (caller && "language" in caller) return caller.language;
  return /^en\b/i.test(String(request.headers["accept-language"] ?? "")) ? "en" : "zh";
}

export function problemOf(
  code: RefusalCode,
  language: Language,
  detail: Readonly<Record<string, unknown>> = {},
): Problem {
  return {
    type: `https://recourse.invalid/refusals/${code}`,
    title: refusalSentence(code, language, detail),
    status: refusalStatus[code],
    code,
    ...(Object.keys(detail).length > 0 ? { detail: { ...detail } } : {}),
  };
}

/** An error as the refusal it stands for; null when it is a bug of ours. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (isOutOfRoom(error)) return noRoom();
  if (hasZodFastifySchemaValidationErrors(error)) {
    const where = error.validation.map((issue) => issue.instancePath.replaceAll("/", ".").replace(/^\./, "") || "body");
    return new Refusal("input.invalid", { where: [...new Set(where)].join(", ") });
  }
  const known = error as FastifyError;
  if (known.statusCode === 429) return new Refusal("request.too_many", { seconds: 60 });
  if (known.statusCode === 413) return new Refusal("input.too_large");
  if (known.statusCode === 415) return new Refusal("input.unsupported_type");
  if (known.statusCode === 400) return new Refusal("input.invalid", { where: "body" });
  return null;
}

/** RFC 9457 problem+json for a refusal; a bug is logged under the request's number, which the reader can name. */
export function problemFor(error: unknown, language: Language, log: Log, requestId: string): Problem {
  const refusal = refusalOf(error);
  if (refusal) return { ...problemOf(refusal.code, language, refusal.detail), requestId };
  log.error({ err: error, requestId }, "unexpected failure");
  return { ...problemOf("server.failed", language, { incident: requestId }), requestId };
}

/** Seconds after which the same may be tried again, where the refusal knows. */
function retryAfter({ status, detail }: Problem): number | null {
  if (status !== 429 && status !== 503) return null;
  if (typeof detail?.["minutes"] === "number") return detail["minutes"] * 60;
  return typeof detail?.["seconds"] === "number" ? detail["seconds"] : null;
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const seconds = retryAfter(problem);
  if (seconds !== null) reply.header("retry-after", String(seconds));
  return reply.code(problem.status).type("application/problem+json").send(problem);
}
