import { type RefusalCode, refusalSentences, refusalStatus } from "@recourse/contract";

const preface = `# Refusals

Every expected "no": its code, the HTTP status it travels with, and what people read. \`{name}\` is filled from the
problem's \`detail\`. A socket acknowledges with the same problem. How to add one: [add-a-refusal](../how-to/add-a-refusal.md).

| Code | Status | 中文 | English |
|---|---|---|---|
`;

export function refusalsPage(): string {
  const rows = (Object.entries(refusalStatus) as [RefusalCode, number][]).map(([code, status]) => {
    const { zh, en } = refusalSentences[code];
    return `| \`${code}\` | ${status} | ${zh} | ${en} |`;
  });
  return `${preface}${rows.join("\n")}\n`;
}
