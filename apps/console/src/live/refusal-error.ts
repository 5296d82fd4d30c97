import { isRefusalCode, type Language, type Problem, refusalSentence } from "@recourse/contract";
import { currentLanguage } from "../copy/language.ts";

/** A code this page does not know yet (an older page, a newer server) still gets a sentence that says what to do. */
const sentenceFor = (code: string, language: Language, detail: Record<string, unknown>) =>
  refusalSentence(isRefusalCode(code) ? code : "server.not_ready", language, detail);

/** An expected "no" of the server: its code, its detail, and the sentence a person reads. */
export class RefusalError extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: Record<string, unknown>;

  constructor(problem: Problem) {
    super(sentenceFor(problem.code, currentLanguage(), problem.detail ?? {}));
    this.name = "RefusalError";
    this.code = problem.code;
    this.status = problem.status;
    this.detail = problem.detail ?? {};
  }

  sentence(language: Language): string {
    return sentenceFor(this.code, language, this.detail);
  }
}

/** The server could not be reached, or did not answer in time: nothing is known, trying again is safe. */
export class NoAnswer extends Error {
  constructor() {
    super("no answer");
    this.name = "NoAnswer";
  }
}

const unreachable = {
  zh: "暂时连不上服务器，请检查网络后重试。",
  en: "The server cannot be reached. Check your connection and try again.",
} as const;
const unexpected = { zh: "页面出现异常，请刷新后重试。", en: "Something went wrong. Please reload the page." } as const;

/** What to tell a person about anything that was thrown. */
export const sentenceOf = (error: unknown, language: Language = currentLanguage()): string => {
  if (error instanceof RefusalError) return error.sentence(language);
  return error instanceof NoAnswer ? unreachable[language] : unexpected[language];
};

/** Refusals that pass by themselves: the same request may succeed later without being changed. */
export const passes = (error: unknown): boolean =>
  !(error instanceof RefusalError) || error.status >= 500 || error.status === 429 || error.status === 401;
