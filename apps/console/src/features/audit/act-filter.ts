import type { ActKind } from "@recourse/contract";

/** What of the record is looked at. The instants are the first of the span, and the first after it. */
export interface ActFilter {
  readonly organization: string;
  readonly kind?: ActKind | undefined;
  readonly actor?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The filter without what was left open, as the server takes it. */
export const asked = (filter: ActFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])));
