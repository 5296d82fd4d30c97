import { type ChildProcess, fork } from "node:child_process";

/** A program of the bench in a process of its own: one question at a time, each answered once. */
export class Program {
  readonly #child: ChildProcess;

  constructor(file: string, nodeArguments: readonly string[] = []) {
    this.#child = fork(file, {
      execArgv: ["--enable-source-maps", ...nodeArguments],
      env: { ...process.env, NODE_ENV: "production" },
    });
  }

  ask<T>(question: object): Promise<T> {
    return new Promise((resolve, reject) => {
      const onExit = (): void => reject(new Error("a program of the bench ended"));
      this.#child.once("exit", onExit);
      this.#child.once("message", (answer: { value?: T; error?: string }) => {
        this.#child.off("exit", onExit);
        if (answer.error) reject(new Error(answer.error));
        else resolve(answer.value as T);
      });
      this.#child.send(question);
    });
  }
  end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      this.#child.once("exit", () => resolve());
      this.#child.kill("SIGTERM");
    });
  }
}

/** The other end: answers what is asked until the parent goes away. */
export function answering<Q>(answer: (question: Q) => Promise<unknown>): void {
  process.on("message", (question: Q) => {
    answer(question).then(
      (value) => process.send!({ value: value ?? null }),
      (error: unknown) =>
        process.send!({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  process.on("disconnect", () => process.exit(0));
}
