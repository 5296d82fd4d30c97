import type { Problem } from "@recourse/contract";
import { NoAnswer, RefusalError } from "./refusal-error.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
const longestWait = 20_000;

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "code" in value && typeof value.code === "string";

/** Turns whatever came back into a refusal; a proxy's own error page counts as a failed server. */
export const refusalFrom = (status: number, text: string): RefusalError => {
  try {
    const value: unknown = JSON.parse(text);
    if (isProblem(value)) return new RefusalError(value);
  } catch {
    // Not JSON: an answer of something that stands before the server.
  }
  const code = status === 404 ? "route.unknown" : status === 413 ? "input.too_large" : "server.not_ready";
  return new RefusalError({ type: "about:blank", title: code, status, code });
};

const send = async (method: Method, path: string, body: unknown, signal: AbortSignal | undefined) => {
  const timeout = AbortSignal.timeout(longestWait);
  try {
    return await fetch(path, {
      method,
      credentials: "same-origin",
      headers: {
        accept: "application/json",
        ...(method === "GET" ? {} : { "x-recourse": "1" }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new NoAnswer();
  }
};

/** Throws RefusalError for the server's "no", NoAnswer when it cannot be reached. An empty answer is `undefined`. */
export const request = async <T>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<T> => {
  const response = await send(method, path, body, signal);
  const text = await response.text().catch(() => {
    throw new NoAnswer();
  });
  if (!response.ok) throw refusalFrom(response.status, text);
  return (text === "" ? undefined : JSON.parse(text)) as T;
};

export const get = <T>(path: string, signal?: AbortSignal): Promise<T> => request<T>("GET", path, undefined, signal);
export const post = <T>(path: string, body?: unknown): Promise<T> => request<T>("POST", path, body);
export const put = <T>(path: string, body?: unknown): Promise<T> => request<T>("PUT", path, body);
export const patch = <T>(path: string, body?: unknown): Promise<T> => request<T>("PATCH", path, body);
export const remove = <T>(path: string): Promise<T> => request<T>("DELETE", path);
