import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ClientEvents, ServerEvents } from "@recourse/contract";
import { pino } from "pino";
import { io, type Socket } from "socket.io-client";
import { type App, type AppOptions, createApp } from "../app.ts";
import { shopTokenMark } from "../modules/identity/index.ts";
import { freshDatabaseUrl } from "./database.ts";

export interface Reply<T = unknown> {
  readonly status: number;
  readonly body: T;
}

/** A browser without a screen: keeps its cookie, speaks JSON. */
export class Visitor {
  readonly #origin: string;
  #cookie: string;
  readonly #key: string | null;
  readonly #sockets: Socket[] = [];

  /** With a cookie somebody else was given, or as a program with a key, where the test is about those. */
  constructor(origin: string, carries: { readonly cookie?: string; readonly key?: string } = {}) {
    this.#origin = origin;
    this.#cookie = carries.cookie ?? "";
    this.#key = carries.key ?? null;
  }
  get #credentials(): Record<string, string> {
    return {
      ...(this.#cookie ? { cookie: this.#cookie } : {}),
      ...(this.#key ? { authorization: `Bearer ${this.#key}` } : {}),
    };
  }

  async send<T = unknown>(
    method: string,
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply<T>> {
    const response = await fetch(this.#origin + url, {
      method,
      headers: {
        "x-recourse": "1",
        ...this.#credentials,
        ...(body === undefined || body instanceof FormData || headers["content-type"]
          ? {}
          : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: body instanceof FormData || typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const cookie = response.headers.get("set-cookie");
    if (cookie) this.#cookie = cookie.split(";")[0]!;
    const text = await response.text();
    const json = response.headers.get("content-type")?.includes("json");
    return { status: response.status, body: (json ? JSON.parse(text) : text) as T };
  }
  get = <T = unknown>(url: string) => this.send<T>("GET", url);
  post = <T = unknown>(url: string, body: unknown = {}) => this.send<T>("POST", url, body);
  put = <T = unknown>(url: string, body: unknown = {}) => this.send<T>("PUT", url, body);
  patch = <T = unknown>(url: string, body: unknown = {}) => this.send<T>("PATCH", url, body);
  delete = <T = unknown>(url: string) => this.send<T>("DELETE", url);

  async signIn(login: string, password = castPassword): Promise<this> {
    const { status, body } = await this.post("/api/session", { login, password });
    if (status !== 200) throw new Error(`sign-in of ${login} failed: ${JSON.stringify(body)}`);
    return this;
  }
  get cookie(): string {
    return this.#cookie;
  }

  /** A connected socket of this visitor; closed with the app. */
  async socket(headers: Record<string, string> = {}): Promise<Socket<ServerEvents, ClientEvents>> {
    const socket = io(this.#origin, {
      transports: ["websocket"],
      // A shop's page cannot set headers on a socket: its token goes in the handshake.
      ...(this.#key?.startsWith(shopTokenMark)
        ? { auth: { token: this.#key }, extraHeaders: headers }
        : { extraHeaders: { ...this.#credentials, ...headers } }),
      reconnection: false,
      forceNew: true,
    });
    this.#sockets.push(socket);
    await new Promise<void>((resolve, reject) => {
      socket.on("connect", () => resolve());
      socket.on("connect_error", reject);
    });
    return socket as Socket<ServerEvents, ClientEvents>;
  }
  leave(): void {
    for (const socket of this.#sockets) socket.disconnect();
  }
}

/** What this program, and every program a test or a bench starts, is set up with. */
export const castSetupCode = "CASTS-ETUPS";
export const castPassword = "correct horse 9";

export interface TestApp {
  readonly app: App;
  readonly origin: string;
  readonly databaseUrl: string;
  /** Moves the program's clock; deadlines that fall due meanwhile ring on the next sweep. */
  advance(ms: number): void;
  visitor(): Visitor;
  close(): Promise<void>;
}

/** The whole program on a fresh database and a free port, with a clock that can be moved. */
export async function startTestApp(
  options: Partial<
    Pick<AppOptions, "demoSignIns" | "pages" | "presenceGraceMs" | "treatRefund" | "freeBytes" | "metricsToken" | "log">
  > = {},
): Promise<TestApp> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "recourse-app-"));
  let shift = 0;
  const databaseUrl = await freshDatabaseUrl();
  const app = await createApp({
    databaseUrl,
    dataDir,
    migrations: path.resolve(import.meta.dirname, "../../migrations"),
    pages: options.pages ?? null,
    demoSignIns: options.demoSignIns ?? [],
    setupCode: castSetupCode,
    secureCookies: false,
    trustProxy: false,
    log: options.log ?? pino({ level: process.env["TEST_LOG"] ?? "silent" }),
    clock: () => new Date(Date.now() + shift),
    presenceGraceMs: options.presenceGraceMs ?? 200,
    leastFreeBytes: 1024 * 1024,
    metricsToken: options.metricsToken ?? null,
    ...(options.freeBytes ? { freeBytes: options.freeBytes } : {}),
    payments: "simulated",
    ...(options.treatRefund ? { treatRefund: options.treatRefund } : {}),
  });
  const origin = `http://127.0.0.1:${await app.listen(0, "127.0.0.1")}`;
  const visitors: Visitor[] = [];
  return {
    app,
    origin,
    databaseUrl,
    advance: (ms) => {
      shift += ms;
    },
    visitor: () => {
      const visitor = new Visitor(origin);
      visitors.push(visitor);
      return visitor;
    },
    async close() {
      for (const visitor of visitors) visitor.leave();
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Asks again and again until the answer is there; the only waiting that tests do. */
export async function until<T>(ask: () => Promise<T | null | undefined | false>, what: string, ms = 8000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await ask();
    if (found) return found;
    if (Date.now() > end) throw new Error(`did not happen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
