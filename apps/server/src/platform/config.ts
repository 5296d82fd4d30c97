import path from "node:path";

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** A PostgreSQL to use instead of the embedded one. */
  readonly databaseUrl: string | null;
  readonly demonstration: boolean;
  /** The code that creates the first administrator, where it must be known beforehand; null: made by the program. */
  readonly setupCode: string | null;
  readonly logLevel: string;
  /** Where log lines go: a file in the data directory, so that a terminal stays readable, or standard output. */
  readonly logTo: "file" | "stdout";
  /** Set behind TLS: cookies are then marked Secure. */
  readonly secureCookies: boolean;
  /** Behind a proxy of our own: the visitor's address is then the one the proxy names. */
  readonly trustProxy: boolean;
  /** With less room than this on the disk, the program reads and does not write. */
  readonly leastFreeBytes: number;
  /** Who may read the metrics on our own port; null: nobody. */
  readonly metricsToken: string | null;
  /** A port of this machine alone that serves the metrics to whoever asks there; null: none. */
  readonly metricsPort: number | null;
  /** How long an agent whose connection broke may come back before their work returns to the queue; null: as built in. */
  readonly presenceGraceMs: number | null;
}

function portOf(text: string | undefined, name = "PORT"): number {
  const port = Number(text ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${name} must be 0 to 65535, not "${text}".`);
  return port;
}

function presenceGraceOf(text: string | undefined): number | null {
  if (!text) return null;
  const ms = Number(text);
  // A timer takes anything longer as "at once".
  if (!Number.isInteger(ms) || ms < 0 || ms > 2 ** 31 - 1)
    throw new Error(`RECOURSE_PRESENCE_GRACE_MS must be a number of milliseconds, not "${text}".`);
  return ms;
}

function leastFreeBytesOf(text: string | undefined): number {
  const megabytes = Number(text || 256);
  if (!Number.isFinite(megabytes) || megabytes < 0)
    throw new Error(`RECOURSE_MIN_FREE_MB must be a number of megabytes, not "${text}".`);
  return megabytes * 1024 * 1024;
}

function tokenOf(text: string | undefined): string | null {
  if (text && text.length < 16) throw new Error("METRICS_TOKEN must have at least 16 characters.");
  return text || null;
}

/** Everything the environment decides, read once. Throws a sentence for a value that cannot be. */
export function readConfig(env: NodeJS.ProcessEnv, cwd: string): Config {
  const demonstration = env["RECOURSE_DEMO"] !== "0";
  return {
    port: portOf(env["PORT"]),
    // The demonstration's passwords are printed for everybody: it stays on this machine unless told otherwise.
    host: env["HOST"] || (demonstration ? "127.0.0.1" : "0.0.0.0"),
    dataDir: path.resolve(cwd, env["RECOURSE_DATA_DIR"] ?? ".data"),
    databaseUrl: env["DATABASE_URL"] || null,
    demonstration,
    setupCode: env["RECOURSE_SETUP_CODE"] || null,
    logTo: env["RECOURSE_LOG"] === "stdout" ? "stdout" : "file",
    logLevel: env["LOG_LEVEL"] ?? "info",
    secureCookies: env["RECOURSE_SECURE_COOKIES"] === "1",
    trustProxy: env["RECOURSE_TRUST_PROXY"] === "1",
    metricsToken: tokenOf(env["METRICS_TOKEN"]),
    metricsPort: env["METRICS_PORT"] ? portOf(env["METRICS_PORT"], "METRICS_PORT") : null,
    leastFreeBytes: leastFreeBytesOf(env["RECOURSE_MIN_FREE_MB"]),
    presenceGraceMs: presenceGraceOf(env["RECOURSE_PRESENCE_GRACE_MS"]),
  };
}
