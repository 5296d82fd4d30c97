import type { TagView } from "@recourse/contract";
import type { Api } from "./api.ts";

/** What agents of a shop mark their talks with, and the words of buyers that suggest it. */
const tags = [
  { name: "催发货", nameEn: "Chasing shipment", color: "orange", words: ["什么时候发货", "还没发货", "快点发"] },
  { name: "物流异常", nameEn: "Delivery trouble", color: "red", words: ["没更新", "丢件", "到哪了", "没收到"] },
  { name: "破损", nameEn: "Broken", color: "red", words: ["碎", "裂", "压坏", "破了"] },
  { name: "退换货", nameEn: "Return", color: "purple", words: ["退货", "换货", "退款"] },
  { name: "要发票", nameEn: "Invoice", color: "blue", words: ["发票", "开票"] },
  { name: "选购咨询", nameEn: "Advice", color: "teal", words: ["推荐", "哪款", "区别"] },
  { name: "待回访", nameEn: "Call back", color: "green", words: [] },
];

/** Gives a shop the tags it has not got yet. */
export async function bringTags(api: Api, organizationId: string): Promise<number> {
  const known = await api.get<TagView[]>(`/api/tags?organization=${organizationId}`);
  const missing = tags.filter(({ name }) => !known.some((tag) => tag.name === name));
  for (const tag of missing) await api.post("/api/tags", { organizationId, ...tag });
  return missing.length;
}
