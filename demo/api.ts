import { setTimeout as pause } from "node:timers/promises";
import type { Problem } from "@recourse/contract";

/** The program said no. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly code: string;
  constructor(what: string, problem: Partial<Problem>) {
    super(`${what}: ${problem.title ?? "refused"} (${problem.code ?? "no code"})`);
    this.code = problem.code ?? "";
  }
}

/** The public HTTP API as a person at a browser uses it: a cookie, JSON in and out. */
export class Api {
  readonly #origin: string;
  #cookie = "";

  constructor(url: string) {
    this.#origin = url.replace(/\/+$/, "");
  }

  async send<T>(method: string, path: string, body?: unknown, type = "application/json"): Promise<T> {
    const response = await fetch(`${this.#origin}${path}`, {
      method,
      headers: {
        "x-recourse": "1",
        "x-language": "zh",
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
        ...(body === undefined ? {} : { "content-type": type }),
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const set = response.headers.get("set-cookie");
    if (set) this.#cookie = set.split(";")[0] ?? "";
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") === true;
    if (!response.ok) throw new Refused(`${method} ${path}`, isJson ? JSON.parse(text) : { title: text.slice(0, 200) });
    return (isJson ? JSON.parse(text) : text) as T;
  }
  get<T>(path: string): Promise<T> {
    return this.send<T>("GET", path);
  }
  post<T>(path: string, body: unknown): Promise<T> {
    return this.send<T>("POST", path, body);
  }
  put<T>(path: string, body: unknown): Promise<T> {
    return this.send<T>("PUT", path, body);
  }

  /** Until the server answers: it may have been started a moment ago. */
  async ready(seconds = 30): Promise<void> {
    const end = Date.now() + seconds * 1000;
    for (;;) {
      const answer = await fetch(`${this.#origin}/healthz`).catch(() => null);
      if (answer?.ok) return;
      if (Date.now() > end) throw new Error(`Nothing answers at ${this.#origin}.`);
      await pause(250);
    }
  }
}
