/** One message as somebody saw it; `body` is canonical JSON, so that equal content is equal text. */
export interface Entry {
  readonly seq: number;
  readonly clientId: string;
  readonly body: string;
}
/** The server told `author` that this message is durable under this number. In the order they were told. */
export interface Acknowledgement extends Entry {
  readonly conversationId: string;
  readonly author: string;
}
/** What one reader's client did with one conversation. */
export interface ReaderLog {
  readonly reader: string;
  readonly conversationId: string;
  /** What the client showed, in the order in which it did. */
  readonly applied: readonly Entry[];
  /** Everything that arrived, pushed or asked for, also what was known already. */
  readonly delivered: readonly Entry[];
}
/** A conversation as the server has it in the end. */
export interface History {
  readonly source: "interface" | "database";
  readonly conversationId: string;
  /** The last number, as the conversation's head says it. */
  readonly last: number;
  readonly entries: readonly Entry[];
}
export interface Evidence {
  readonly acknowledged: readonly Acknowledgement[];
  readonly readers: readonly ReaderLog[];
  readonly histories: readonly History[];
}
export interface Verdict {
  /** Different messages that were acknowledged. */
  readonly acknowledged: number;
  /** Acknowledged or delivered, and not in a history under that number with that content. */
  readonly lost: number;
  /** One name under two numbers, one number twice, or applied twice. */
  readonly doubled: number;
  /** Applied after a higher number, or acknowledged against the order in which their author sent them. */
  readonly disordered: number;
  /** Numbers missing in a history, or in what a reader applied, up to the end. */
  readonly gaps: number;
  /** One sentence each. */
  readonly findings: readonly string[];
}

type Fault = "lost" | "doubled" | "disordered" | "gaps";
type Report = (fault: Fault, what: string) => void;

const same = (a: Entry, b: Entry | undefined): boolean => a.clientId === b?.clientId && a.body === b.body;

function checkHistory(history: History, report: Report): void {
  const where = `${history.conversationId} in the ${history.source}`;
  const numberOf = new Map<string, number>();
  let expected = 1;
  for (const entry of [...history.entries].sort((a, b) => a.seq - b.seq)) {
    const earlier = numberOf.get(entry.clientId);
    if (earlier !== undefined)
      report("doubled", `${entry.clientId} stands under ${earlier} and ${entry.seq} of ${where}`);
    numberOf.set(entry.clientId, entry.seq);
    if (entry.seq < expected) report("doubled", `number ${entry.seq} stands twice in ${where}`);
    for (; expected < entry.seq; expected += 1) report("gaps", `number ${expected} is missing in ${where}`);
    expected = entry.seq + 1;
  }
  for (; expected <= history.last; expected += 1) report("gaps", `number ${expected} is missing in ${where}`);
}

function checkSurvival(seen: Entry, history: History, kept: Entry | undefined, how: string, report: Report): void {
  if (same(seen, kept)) return;
  const now = kept ? `is ${kept.clientId} now` : "is gone";
  report(
    "lost",
    `${seen.seq} of ${history.conversationId}, ${how} as ${seen.clientId}, ${now} in the ${history.source}`,
  );
}

function checkApplied(log: ReaderLog, last: number, report: Report): void {
  const where = `${log.conversationId} as ${log.reader} read it`;
  const names = new Set<string>();
  const numbers = new Set<number>();
  let highest = 0;
  for (const { seq, clientId } of log.applied) {
    if (names.has(clientId) || numbers.has(seq)) report("doubled", `${clientId} was applied twice in ${where}`);
    else if (seq < highest) report("disordered", `${seq} came after ${highest} in ${where}`);
    names.add(clientId);
    numbers.add(seq);
    highest = Math.max(highest, seq);
  }
  for (let seq = 1; seq <= Math.max(last, highest); seq += 1)
    if (!numbers.has(seq)) report("gaps", `number ${seq} is missing in ${where}`);
}

/** An author who sends the next message only after the last was acknowledged sees rising numbers. */
function checkSendingOrder(acknowledged: readonly Acknowledgement[], report: Report): void {
  const highest = new Map<string, number>();
  for (const { author, conversationId, seq } of acknowledged) {
    const key = `${author} ${conversationId}`;
    const before = highest.get(key) ?? 0;
    if (seq < before) report("disordered", `${author} was told ${seq} after ${before} in ${conversationId}`);
    highest.set(key, Math.max(before, seq));
  }
}

function checkAcknowledgedOnce(acknowledged: readonly Acknowledgement[], report: Report): Set<string> {
  const numberOf = new Map<string, number>();
  for (const { conversationId, clientId, seq } of acknowledged) {
    const key = `${conversationId} ${clientId}`;
    const before = numberOf.get(key);
    if (before !== undefined && before !== seq) report("doubled", `${key} was acknowledged as ${before} and as ${seq}`);
    numberOf.set(key, seq);
  }
  return new Set(numberOf.keys());
}

const grouped = <T extends { readonly conversationId: string }>(list: readonly T[]): Map<string, T[]> => {
  const map = new Map<string, T[]>();
  for (const one of list) {
    const group = map.get(one.conversationId);
    if (group) group.push(one);
    else map.set(one.conversationId, [one]);
  }
  return map;
};

/** Compares what clients were told and shown with what the server has. Pure; every finding counts once. */
export function check(evidence: Evidence): Verdict {
  const counts = { lost: 0, doubled: 0, disordered: 0, gaps: 0 };
  const findings = new Set<string>();
  const report: Report = (fault, what) => {
    const sentence = `${fault}: ${what}`;
    if (findings.has(sentence)) return;
    findings.add(sentence);
    counts[fault] += 1;
  };
  const acknowledged = grouped(evidence.acknowledged);
  const readers = grouped(evidence.readers);
  const named = checkAcknowledgedOnce(evidence.acknowledged, report);
  checkSendingOrder(evidence.acknowledged, report);
  const known = new Set(evidence.histories.map((history) => history.conversationId));
  for (const id of [...acknowledged.keys(), ...readers.keys()])
    if (!known.has(id)) report("lost", `the conversation ${id} has no history`);
  for (const history of evidence.histories) {
    checkHistory(history, report);
    const id = history.conversationId;
    const kept = new Map(history.entries.map((entry) => [entry.seq, entry]));
    const last = Math.max(history.last, ...kept.keys());
    for (const one of acknowledged.get(id) ?? [])
      checkSurvival(one, history, kept.get(one.seq), "acknowledged", report);
    for (const log of readers.get(id) ?? []) {
      for (const one of [...log.delivered, ...log.applied])
        checkSurvival(one, history, kept.get(one.seq), "delivered", report);
      checkApplied(log, last, report);
    }
  }
  return { acknowledged: named.size, ...counts, findings: [...findings] };
}
