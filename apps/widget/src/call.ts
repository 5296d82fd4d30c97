import type { Problem } from "@recourse/contract";

/** The server said no, and why, in the reader's language. */
export class Refused extends Error {
  readonly code: string;
  readonly status: number;
  constructor({ code, status, title }: Problem) {
    super(title);
    this.code = code;
    this.status = status;
  }
}
/** Nobody answered: the same again later is right. */
export class NoAnswer extends Error {}

export interface Asking {
  readonly host: string;
  readonly language: string;
  readonly token: string | null;
}

const waitMs = 15_000;

/** One request of the widget: never a cookie, always an end. Throws Refused or NoAnswer. */
export async function call(asking: Asking, method: string, path: string, body?: unknown): Promise<Response> {
  const plain = body === undefined || body instanceof FormData;
  const reply = await fetch(asking.host + path, {
    method,
    credentials: "omit",
    signal: AbortSignal.timeout(body instanceof FormData ? waitMs * 20 : waitMs),
    headers: {
      "x-language": asking.language,
      ...(asking.token ? { authorization: `Bearer ${asking.token}` } : {}),
      ...(plain ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
  }).catch(() => {
    throw new NoAnswer();
  });
  if (reply.ok) return reply;
  const problem = (await reply.json().catch(() => null)) as Problem | null;
  // A proxy's error page, too many at once, or a server on its way up: none of them is about what was sent.
  if (!problem || reply.status >= 500 || reply.status === 429) throw new NoAnswer();
  throw new Refused(problem);
}
