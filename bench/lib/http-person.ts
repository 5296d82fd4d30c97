import { sessionCookie } from "../../apps/server/src/modules/identity/index.ts";

/** Somebody who speaks JSON with the server and keeps the cookie of their session. */
export class HttpPerson {
  readonly #origin: string;
  #cookie: string;

  constructor(origin: string, cookie = "") {
    this.#origin = origin;
    this.#cookie = cookie;
  }

  /** Signed in by a session that was begun beside the server. */
  static withToken(origin: string, token: string): HttpPerson {
    return new HttpPerson(origin, `${sessionCookie}=${token}`);
  }
  get cookie(): string {
    return this.#cookie;
  }

  /** Throws when the server cannot be reached or refuses. */
  async send<T>(method: string, url: string, body?: unknown): Promise<T> {
    const response = await fetch(this.#origin + url, {
      method,
      headers: {
        "x-recourse": "1",
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
    const cookie = response.headers.get("set-cookie");
    if (cookie) this.#cookie = cookie.split(";")[0]!;
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${url} was refused with ${response.status}: ${text}`);
    return (text === "" ? undefined : JSON.parse(text)) as T;
  }
  get = <T>(url: string) => this.send<T>("GET", url);
  post = <T>(url: string, body: unknown = {}) => this.send<T>("POST", url, body);
  put = <T>(url: string, body: unknown = {}) => this.send<T>("PUT", url, body);
}
