/** Runs `work` while no other tab of this origin runs work under the same name. */
export type TabLock = (name: string, work: () => Promise<void>) => Promise<void>;

const leaseTime = 4_000;

/**
 * Where Web Locks are missing (plain http), a lease in local storage stands in: taken when free or run out, renewed
 * while working. Two tabs may in theory win together; names given by the client keep even that harmless.
 */
export const leaseLock =
  (storage: Storage, me: string, wait: (ms: number) => Promise<void>, now: () => number = Date.now): TabLock =>
  async (name, work) => {
    const key = `recourse.lease.${name}`;
    const take = () => storage.setItem(key, `${me} ${now() + leaseTime}`);
    const holder = () => {
      const [who = "", until = "0"] = (storage.getItem(key) ?? "").split(" ");
      return Number(until) > now() ? who : "";
    };
    while (holder() !== "" && holder() !== me) await wait(200);
    take();
    await wait(20);
    if (holder() !== me) return leaseLock(storage, me, wait, now)(name, work);
    const renewing = setInterval(take, leaseTime / 3);
    try {
      await work();
    } finally {
      clearInterval(renewing);
      if (holder() === me) storage.removeItem(key);
    }
  };

export const webLock: TabLock = async (name, work) => {
  await navigator.locks.request(`recourse.${name}`, work);
};
