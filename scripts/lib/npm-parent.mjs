const interval = 250;

/**
 * Ends us when the npm that started us is gone. npm passes signals to a shell, and some shells die of them without
 * telling their child, which would keep the server running and the port taken.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.kill(process.pid, "SIGTERM"), interval).unref();
}
