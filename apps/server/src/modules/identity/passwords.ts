import { hash, verify } from "@node-rs/argon2";

// OWASP's argon2id minimum for interactive sign-in: 19 MiB, 2 passes, 1 lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** An argon2id hash (PHC string). Runs off the main thread. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Never throws: a hash nobody could have made matches nothing. */
export async function passwordMatches(passwordHash: string, password: string): Promise<boolean> {
  try {
    return await verify(passwordHash, password);
  } catch {
    return false;
  }
}

let decoy: Promise<string> | null = null;
/** Spends the time a real check takes, so that an unknown sign-in name answers no faster than a wrong password. */
export async function pretendToCheck(password: string): Promise<void> {
  decoy ??= hashPassword("a password nobody has");
  await passwordMatches(await decoy, password);
}
