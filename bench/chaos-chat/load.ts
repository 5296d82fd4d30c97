import { setTimeout as pause } from "node:timers/promises";
import type { ServiceSessionView } from "@recourse/contract";
import type { Chance } from "../lib/seeded-random.ts";
import type { ChatPerson } from "./chat-person.ts";

export interface Talk {
  readonly conversationId: string;
  readonly buyer: ChatPerson;
  readonly agent: ChatPerson;
}

const questions = [
  "请问这款什么时候发货？",
  "我的快递三天没动了，怎么回事",
  "优惠券为什么用不了",
  "收到的茶具碎了一只，怎么办",
  "退款什么时候到账",
  "你好",
  "How long does shipping take?",
  "发票可以补开吗",
];
const answers = ["您好，我来帮您看一下。", "已经为您登记，请您稍等。", "这边查到包裹在路上。", "好的，请您放心。"];

/** Keeps every conversation busy from both sides until stopped; what was begun is then finished. */
export class Load {
  readonly #talks: readonly Talk[];
  readonly #chance: Chance;
  #running = true;
  #giveUpAt = Number.POSITIVE_INFINITY;
  #loops: Promise<void>[] = [];
  #spoken = 0;
  unfinished = 0;

  constructor(talks: readonly Talk[], chance: Chance) {
    this.#talks = talks;
    this.#chance = chance;
  }

  start(): void {
    for (const [n, talk] of this.#talks.entries()) {
      this.#loops.push(this.#buyerLoop(talk, n % 3 === 0));
      this.#loops.push(this.#agentLoop(talk));
    }
  }

  /** Nothing new is said; resolves when everything said is acknowledged, or `ms` have passed. */
  async finish(ms: number): Promise<void> {
    this.#running = false;
    this.#giveUpAt = performance.now() + ms;
    await Promise.all(this.#loops);
  }

  readonly #tired = (): boolean => performance.now() > this.#giveUpAt;

  async #wait(low: number, high: number): Promise<void> {
    const end = performance.now() + this.#chance.between(low, high);
    while (this.#running && performance.now() < end) await pause(Math.min(100, Math.max(1, end - performance.now())));
  }

  async #say(who: ChatPerson, conversationId: string, words: string): Promise<void> {
    this.#spoken += 1;
    const text = `${words} #${this.#spoken}`;
    if (!(await who.say(conversationId, text, this.#chance.next() < 0.1, this.#tired))) this.unfinished += 1;
  }

  /** Some ask for a person early; most stay with the bot, say now and then that they are content, and ask again. */
  async #buyerLoop({ conversationId, buyer }: Talk, wantsPerson: boolean): Promise<void> {
    await this.#wait(0, 1500);
    if (wantsPerson && this.#running) await this.#say(buyer, conversationId, "转人工");
    while (this.#running) {
      if (!wantsPerson && this.#chance.next() < 0.2) await this.#settle(buyer, conversationId);
      await this.#say(buyer, conversationId, this.#chance.pick(questions));
      await this.#wait(500, 2500);
    }
  }

  async #agentLoop({ conversationId, agent }: Talk): Promise<void> {
    const thread = agent.threads.get(conversationId)!;
    while (this.#running) {
      await this.#wait(900, 3500);
      if (!this.#running || !thread.served) continue;
      if (this.#chance.next() < 0.08) await this.#settle(agent, conversationId);
      else await this.#say(agent, conversationId, this.#chance.pick(answers));
    }
  }

  /** "The matter is settled": refused or unheard is as good; it only moves the service about. */
  async #settle(who: ChatPerson, conversationId: string): Promise<void> {
    await who.seat.http.post<ServiceSessionView>(`/api/conversations/${conversationId}/resolution`).catch(() => null);
  }
}
