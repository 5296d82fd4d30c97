/** A step that failed, with what it printed. */
export class StepFailed extends Error {
  constructor(title, output) {
    super(`${title} failed`);
    this.output = output;
  }
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Prints one line for each step as it ends, with its seconds; on a terminal also a moving line that says what is being
 * waited for. Steps may run side by side. `step` answers what `work` answers.
 */
export function createProgress(stream = process.stdout) {
  const waiting = new Map();
  let ticking;

  const clear = () => stream.isTTY && stream.write("\r\x1b[2K");
  const draw = () => {
    clear();
    const parts = [...waiting].map(([title, since]) => `${title} (${seconds(since).replace(/\.\d/, "")})`);
    if (stream.isTTY && parts.length > 0) stream.write(`  … ${parts.join(", ")}`);
  };
  const update = () => {
    draw();
    if (waiting.size > 0 && stream.isTTY) ticking ??= setInterval(draw, 1000);
    else ticking = void clearInterval(ticking);
  };

  async function step(title, work) {
    const since = performance.now();
    waiting.set(title, since);
    update();
    let mark = "✗";
    try {
      const result = await work();
      mark = "✓";
      return result;
    } finally {
      waiting.delete(title);
      clear();
      stream.write(`  ${mark} ${title.padEnd(44)} ${seconds(since).padStart(8)}\n`);
      update();
    }
  }

  return { step };
}

/** A step that runs one program and fails, with its output, when the program does. */
export async function mustSucceed(title, running) {
  const { code, output } = await running;
  if (code !== 0) throw new StepFailed(title, output);
  return output;
}
