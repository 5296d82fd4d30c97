export interface ProgressLine {
  show(done: number, total: number): void;
  end(): void;
}

/** How far something has come: one line that counts up at a terminal, a line every ten seconds anywhere else. */
export function createProgressLine(out: NodeJS.WriteStream): ProgressLine {
  const every = out.isTTY ? 200 : 10_000;
  let last = performance.now();
  let shown = false;
  return {
    show(done, total) {
      if (performance.now() - last < every) return;
      last = performance.now();
      const share = total > 0 ? Math.min(100, Math.floor((done * 100) / total)) : 100;
      out.write(`${out.isTTY ? "\r" : ""}${share} % of ${Math.ceil(total / 1024 ** 2)} MB${out.isTTY ? " " : "\n"}`);
      shown = true;
    },
    end: () => void (out.isTTY && shown && out.write("\r\u001b[K")),
  };
}
