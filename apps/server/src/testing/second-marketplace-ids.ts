const hour = 3_600_000;
export const at = (hoursAgo: number): string => new Date(Date.now() - hoursAgo * hour).toISOString();

/** As long as an id may be. */
export const longId = `${"long-".repeat(12)}id01`;
