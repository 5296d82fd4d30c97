import type { ClockSpan, PolicyConsequence, PolicyOwner, PolicyScene } from "@recourse/contract";

/** A clock as a fresh installation has it; from then on operations decide. */
export interface FirstPolicy {
  readonly clock: string;
  readonly scene: PolicyScene;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly owner: PolicyOwner;
  readonly span: ClockSpan;
  readonly warnBeforeMinutes: number | null;
  readonly consequence: PolicyConsequence;
  readonly basis: string;
}

type Row = readonly [
  clock: string,
  nameZh: string,
  nameEn: string,
  owner: PolicyOwner,
  span: ClockSpan,
  warnBeforeHours: number | null,
  consequence: PolicyConsequence,
  basis: string,
];

const hours = (amount: number): ClockSpan => ({ kind: "calendar_hours", amount });
const workingHours = (amount: number): ClockSpan => ({ kind: "working_hours", amount });
/** A right of a party: a last day on a rest day moves on. */
const days = (amount: number): ClockSpan => ({ kind: "calendar_days", amount });
/** A duty of a trader, or a period of ours: it ends on its day. */
const plainDays = (amount: number): ClockSpan => ({ kind: "calendar_days", amount, rolls: false });
const promise = "平台服务承诺，可调整";

const service: readonly Row[] = [
  ["service.order_exception", "订单异常处理", "Order exception", "platform", hours(24), 4, "escalate", promise],
  ["service.product_problem", "商品问题处理", "Product problem", "platform", hours(48), 8, "escalate", promise],
  [
    "complaint.first_reply",
    "投诉首次回复",
    "First reply to a complaint",
    "platform",
    workingHours(12),
    2,
    "escalate",
    promise,
  ],
  ["complaint.resolution", "投诉办结", "Complaint resolved", "platform", hours(72), 12, "escalate", promise],
  [
    "complaint.chaser",
    "投诉超时督办间隔",
    "Chaser of an overdue complaint",
    "platform",
    hours(48),
    null,
    "escalate",
    promise,
  ],
  [
    "promise.remedy",
    "客服承诺逾期后的补救",
    "Making good a broken promise",
    "manager",
    workingHours(4),
    1,
    "escalate",
    promise,
  ],
];
const promotion: readonly Row[] = [
  [
    "promotion.enrolment",
    "活动报名提前期",
    "Enrolment ahead of a promotion",
    "merchant",
    plainDays(7),
    24,
    "alarm",
    promise,
  ],
];
const order: readonly Row[] = [
  [
    "order.confirm_receipt",
    "自动确认收货",
    "Receipt confirmed by itself",
    "buyer",
    plainDays(10),
    48,
    "complete",
    "平台惯例：发货后 7 至 15 日",
  ],
];
const aftersale: readonly Row[] = [
  [
    "aftersale.review_unshipped",
    "未发货退款审核",
    "Review of a refund before shipping",
    "merchant",
    hours(24),
    4,
    "approve",
    "平台惯例：24 至 48 小时",
  ],
  [
    "aftersale.review",
    "售后申请审核",
    "Review of an after-sale request",
    "merchant",
    hours(48),
    8,
    "approve",
    "平台惯例：48 小时",
  ],
  [
    "aftersale.buyer_reaction",
    "买家对拒绝的回应",
    "Buyer's answer to a refusal",
    "buyer",
    days(7),
    24,
    "close",
    "平台惯例：7 日",
  ],
  [
    "aftersale.return_address",
    "提供退货地址",
    "Give a return address",
    "merchant",
    plainDays(15),
    24 * 13,
    "use_default_address",
    "七日无理由退货暂行办法第三十一条；处罚办法第九条：超过 15 日视为拒绝",
  ],
  [
    "aftersale.return_shipment",
    "买家寄回商品",
    "Buyer sends the goods back",
    "buyer",
    days(7),
    24,
    "close",
    "平台惯例：7 日",
  ],
  [
    "aftersale.receipt",
    "商家确认收到退货",
    "Merchant confirms the returned goods",
    "merchant",
    plainDays(10),
    48,
    "refund",
    "平台惯例：自上传单号起 10 日",
  ],
  [
    "aftersale.statutory_refund",
    "收到退货后的法定退款期限",
    "Statutory refund after the return",
    "merchant",
    plainDays(7),
    48,
    "alarm",
    "消费者权益保护法第二十五条；七日无理由退货暂行办法第十三条",
  ],
  [
    "aftersale.reship",
    "换货或补寄发出",
    "Replacement sent",
    "merchant",
    hours(72),
    12,
    "convert",
    "平台惯例：收到退货后 72 小时",
  ],
  ["aftersale.repair", "维修完成", "Repair done", "merchant", plainDays(30), 24 * 5, "convert", "三包规定：30 日"],
  [
    "aftersale.confirm_replacement",
    "换货、维修件自动确认收货",
    "Replacement confirmed by itself",
    "buyer",
    plainDays(7),
    48,
    "complete",
    "平台惯例：签收后 7 日",
  ],
];
const dispute: readonly Row[] = [
  [
    "dispute.open",
    "售后未果后申请平台介入",
    "Ask the platform to step in",
    "buyer",
    days(15),
    72,
    "close",
    "平台惯例：15 个自然日；三包期更长的从其规定",
  ],
  [
    "dispute.merchant_response",
    "商家答辩",
    "Merchant's answer",
    "merchant",
    hours(24),
    4,
    "decide_on_present_evidence",
    "平台惯例：24 小时",
  ],
  [
    "dispute.evidence_merchant",
    "商家补充凭证",
    "Merchant's further evidence",
    "merchant",
    hours(24),
    4,
    "decide_on_present_evidence",
    promise,
  ],
  [
    "dispute.evidence_merchant_daytime",
    "商家补充凭证（仅计日间）",
    "Merchant's further evidence, daytime only",
    "merchant",
    { kind: "daily_window", amount: 4 },
    1,
    "decide_on_present_evidence",
    "平台惯例：每日 9:00 至 18:00 内 4 小时",
  ],
  [
    "dispute.evidence_buyer",
    "买家补充凭证",
    "Buyer's further evidence",
    "buyer",
    hours(72),
    12,
    "decide_on_present_evidence",
    promise,
  ],
  ["dispute.ruling", "平台作出处理结果", "Platform's ruling", "platform", hours(72), 12, "escalate", promise],
  [
    "dispute.execution",
    "商家主动执行",
    "Merchant carries the ruling out",
    "merchant",
    hours(24),
    4,
    "execute_by_platform",
    "平台惯例：24 小时",
  ],
  ["dispute.appeal", "申诉", "Appeal", "both", days(7), 24, "become_final", "平台惯例：7 个自然日"],
  [
    "dispute.negotiation",
    "双方协商中止",
    "Suspended to negotiate",
    "both",
    plainDays(30),
    72,
    "resume",
    "平台惯例：30 日",
  ],
  [
    "dispute.authority_proof",
    "提交立案或报案证明",
    "Proof of a court or police case",
    "both",
    { kind: "working_days", amount: 7 },
    24,
    "resume",
    "平台惯例：7 个工作日",
  ],
  [
    "dispute.authority_case",
    "报案后等待结果",
    "Waiting for the police",
    "both",
    { kind: "calendar_months", amount: 6, rolls: false },
    24 * 14,
    "resume",
    "平台惯例：6 个月",
  ],
];
const emergency: readonly Row[] = [
  [
    "emergency.first_feedback",
    "紧急事件首次反馈",
    "Emergency: first feedback",
    "operations",
    hours(2),
    0.5,
    "escalate",
    "平台惯例：2 小时",
  ],
  [
    "emergency.facts",
    "紧急事件查明事实",
    "Emergency: the facts",
    "operations",
    hours(12),
    2,
    "escalate",
    "平台惯例：12 小时",
  ],
  [
    "emergency.plan",
    "紧急事件处理方案",
    "Emergency: the plan",
    "operations",
    hours(24),
    4,
    "escalate",
    "平台惯例：24 小时",
  ],
  [
    "emergency.documents",
    "紧急事件补齐材料",
    "Emergency: the documents",
    "merchant",
    plainDays(3),
    24,
    "escalate",
    "平台惯例：3 个自然日",
  ],
];

const named = (scene: PolicyScene, rows: readonly Row[]): FirstPolicy[] =>
  rows.map(([clock, nameZh, nameEn, owner, span, warnHours, consequence, basis]) => ({
    ...{ clock, scene, nameZh, nameEn, owner, span, consequence, basis },
    warnBeforeMinutes: warnHours === null ? null : warnHours * 60,
  }));

export const firstPolicies: readonly FirstPolicy[] = [
  ...named("service", service),
  ...named("promotion", promotion),
  ...named("order", order),
  ...named("aftersale", aftersale),
  ...named("dispute", dispute),
  ...named("emergency", emergency),
];
