import type { Author, ExportFormat, MessageBody, SystemNoteCode } from "@recourse/contract";
import { saidIn } from "../history/said-in.ts";

/** One line of an export: a message, or a note of the asker's own desk. */
export interface ExportLine {
  readonly organization: { readonly id: string; readonly name: string };
  readonly buyer: { readonly id: string; readonly name: string };
  readonly conversationId: string;
  readonly caseNumber: string | null;
  readonly seq: number;
  readonly at: Date;
  /** A kind of message, or `note`. */
  readonly kind: string;
  readonly author: Author;
  readonly body: MessageBody;
  /** The first of its service or thread. */
  readonly opens: boolean;
}
type Language = "zh" | "en";

const events: Readonly<Record<SystemNoteCode, readonly [zh: string, en: string]>> = {
  "session.opened": ["服务开始", "Service began"],
  "session.queued": ["进入排队", "Queued"],
  "session.promised": ["已承诺回复时间", "An answer was promised"],
  "session.assigned": ["客服接入", "An agent took over"],
  "session.transferred": ["已转接", "Transferred"],
  "session.returned_to_queue": ["回到队列", "Back in the queue"],
  "session.resolved": ["已解决", "Resolved"],
  "session.closed": ["服务结束", "Service ended"],
  "session.lapsed": ["未能接待", "Nobody could attend"],
  "session.rated": ["已评价", "Rated"],
  "promise.made": ["客服作出承诺", "A promise was made"],
  "promise.kept": ["承诺已兑现", "A promise was kept"],
  "promise.broken": ["承诺未按时兑现", "A promise was not kept in time"],
  "promise.remedied": ["未兑现的承诺已补办", "A broken promise was made good"],
};
const words = {
  zh: {
    columns: ["时间（北京时间）", "店铺", "买家", "服务编号", "序号", "身份", "发言人", "工号", "类型", "内容"],
    sides: { buyer: "买家", merchant: "商家客服", platform: "平台客服", bot: "机器人", system: "系统" },
    kinds: {
      text: "文字",
      picture: "图片",
      video: "视频",
      file: "文件",
      product_card: "商品",
      order_card: "订单",
      form: "表单",
      system: "事件",
      note: "内部备注",
      recalled: "已撤回",
    },
    recalled: "（消息已撤回）",
    number: (number: string) => `工号 ${number}`,
    service: (number: string | null) => (number ? `服务 ${number}` : "全部会话"),
  },
  en: {
    columns: ["Time (China)", "Shop", "Buyer", "Service", "No.", "Side", "Author", "Agent number", "Kind", "Content"],
    sides: { buyer: "Buyer", merchant: "Shop", platform: "Platform", bot: "Bot", system: "System" },
    kinds: {
      text: "Text",
      picture: "Picture",
      video: "Video",
      file: "File",
      product_card: "Product",
      order_card: "Order",
      form: "Form",
      system: "Event",
      note: "Internal note",
      recalled: "Taken back",
    },
    recalled: "(taken back)",
    number: (number: string) => `no. ${number}`,
    service: (number: string | null) => (number ? `service ${number}` : "whole talk"),
  },
} as const;

/** 2026-11-22 14:05:33 in Asia/Shanghai, which has no summer time. */
const chinaTime = (at: Date): string =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");

function textOf(body: MessageBody, language: Language): string {
  if (body.kind === "system") return events[body.code][language === "zh" ? 0 : 1];
  return body.kind === "recalled" ? words[language].recalled : saidIn(body);
}
const kindOf = (kind: string, language: Language): string => {
  const kinds: Readonly<Record<string, string>> = words[language].kinds;
  return kinds[kind] ?? kind;
};

/** Always quoted; nothing that a spreadsheet would take for a formula, wherever its leading blanks end. */
export function csvCell(value: string): string {
  const harmless = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}
const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\r\n`;

function csv(line: ExportLine, language: Language): string {
  const { author, body } = line;
  return csvRow([
    chinaTime(line.at),
    line.organization.name,
    line.buyer.name,
    line.caseNumber ?? "",
    String(line.seq),
    words[language].sides[author.kind],
    author.name,
    author.agentNumber ?? "",
    kindOf(line.kind, language),
    textOf(body, language),
  ]);
}

function txt(line: ExportLine, language: Language): string {
  const w = words[language];
  const { author } = line;
  const heading = `${[line.organization.name, line.buyer.name, w.service(line.caseNumber)].join(" · ")}\r\n`;
  const number = author.agentNumber ? `（${w.number(author.agentNumber)}）` : "";
  const who = author.name === "" ? w.sides[author.kind] : `${author.name}${number}`;
  const mark = ["text", "system", "recalled"].includes(line.kind) ? "" : `[${kindOf(line.kind, language)}] `;
  const said = textOf(line.body, language).replaceAll(/\r?\n/g, "\r\n    ");
  return `${line.opens ? `\r\n═══ ${heading}` : ""}${chinaTime(line.at)}  ${who}\r\n    ${mark}${said}\r\n`;
}

function jsonLine({ opens: _, at, ...line }: ExportLine): string {
  return `${JSON.stringify({ ...line, at: at.toISOString() })}\n`;
}

/** What the file begins with; the mark tells spreadsheets and old editors that it is UTF-8. */
export function beginningOf(format: ExportFormat, language: Language): string {
  if (format === "jsonl") return "";
  return format === "csv" ? `\uFEFF${csvRow(words[language].columns)}` : "\uFEFF";
}
export function lineOf(format: ExportFormat, line: ExportLine, language: Language): string {
  if (format === "jsonl") return jsonLine(line);
  return format === "csv" ? csv(line, language) : txt(line, language);
}
