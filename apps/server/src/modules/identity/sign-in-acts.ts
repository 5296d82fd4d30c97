import type { StaffRow } from "./people-store.ts";

/** An act of a member of a desk about themselves. */
export const actOfMember = (member: Pick<StaffRow, "id" | "orgId" | "name">) => ({
  orgId: member.orgId!,
  actor: { kind: "staff" as const, id: member.id, name: member.name },
});
