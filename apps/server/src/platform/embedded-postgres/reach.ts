import { stat } from "node:fs/promises";
import path from "node:path";
import type { RunUser } from "./run-user.ts";

const read = 4;
const search = 1;

/** Whether `user` may search every folder above `target` and, by the mode bits, read (a folder: enter) `target`. */
export async function canReach(target: string, user: RunUser): Promise<boolean> {
  if (!user.drops) return true;
  const here = path.resolve(target);
  const status = await stat(here).catch(() => undefined);
  if (!status || !allows(status, user, status.isDirectory() ? search : read)) return false;
  const parent = path.dirname(here);
  return parent === here || canReach(parent, user);
}

function allows(status: { mode: number; uid: number; gid: number }, user: RunUser, wanted: number): boolean {
  // The first class that matches decides, as in the kernel: an owner without the bit is not helped by "others".
  const shift = status.uid === user.uid ? 6 : status.gid === user.gid ? 3 : 0;
  return ((status.mode >> shift) & wanted) === wanted;
}
