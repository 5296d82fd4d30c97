/**
 * Whether everything `lock` names for this machine stands in node_modules in that very version, told from the record
 * npm keeps there. Both are parsed lock files.
 */
export function installationMatches(lock, record, machine = process) {
  return Object.entries(lock.packages).every(([place, entry]) => {
    if (place === "" || !isDue(entry, machine)) return true;
    return record.packages[place]?.version === entry.version;
  });
}

/** Optional packages without a platform of their own belong to others of which we cannot tell; they do not decide. */
function isDue(entry, { platform, arch }) {
  if (!entry.optional) return true;
  if (!entry.os || !entry.cpu || entry.libc?.includes("musl")) return false;
  return entry.os.includes(platform) && entry.cpu.includes(arch);
}

/** Addresses in a lock file: it must install from whatever registry the reader uses. */
export function findNamedHosts(lock) {
  return Object.entries(lock.packages)
    .filter(([, entry]) => entry.resolved?.includes("://"))
    .map(([place, entry]) => `${place}: ${entry.resolved}`);
}
