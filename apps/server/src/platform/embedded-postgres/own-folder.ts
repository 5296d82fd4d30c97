import { chmod, lstat, mkdir } from "node:fs/promises";

/**
 * Makes `folder` or accepts it when it is a real folder that belongs to `uid` and nobody else may write to.
 * Answers false otherwise: a predictable name in a public place may have been taken by somebody else first.
 */
export async function ensureOwnFolder(folder: string, mode: number, uid: number): Promise<boolean> {
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") return false;
  }
  const status = await lstat(folder).catch(() => undefined);
  if (!status?.isDirectory() || status.uid !== uid || (status.mode & 0o022) !== 0) return false;
  // A narrow umask of the first start must not keep the database's account out.
  if ((status.mode & 0o777) !== mode) await chmod(folder, mode);
  return true;
}
