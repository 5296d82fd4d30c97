import type { GroupKind, OfficeHours } from "@recourse/contract";
import type { Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import type { OrganizationJoined } from "../identity/index.ts";
import { insertGroup } from "./group-store.ts";
import { insertDesk } from "./routing-store.ts";

const everyDay = (from: string, to: string) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, to }));
const firstHours: OfficeHours = { windows: everyDay("09:00", "22:00"), welcome: "", welcomeEn: "" };
const firstGroups: Record<"platform" | "merchant", [GroupKind, string, string][]> = {
  merchant: [
    ["presale", "售前咨询", "Pre-sale"],
    ["aftersale", "售后服务", "After-sale"],
  ],
  platform: [
    ["complaint", "平台客服", "Platform service"],
    ["dispute", "纠纷处理", "Disputes"],
    ["merchant_desk", "商家服务", "Merchant desk"],
  ],
};

/** An organization that joins has a desk from its first moment: hours, and a group for each kind of question. */
export async function openDesk(work: Work, fact: OrganizationJoined): Promise<void> {
  const orgId = fact.subject.id;
  await insertDesk(work.tx, orgId, firstHours);
  for (const [index, [kind, name, nameEn]] of firstGroups[fact.payload.kind].entries()) {
    // A millisecond apart, so that every desk lists them in this order.
    const at = new Date(work.now.getTime() + index);
    await insertGroup(work.tx, { id: newId(at), orgId, kind, name, nameEn }, at);
  }
}
