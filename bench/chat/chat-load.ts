import { randomUUID } from "node:crypto";
import { ascending, percentile } from "../lib/statistics.ts";
import { WireSocket } from "./wire-socket.ts";

export interface Pair {
  readonly conversationId: string;
  readonly buyerCookie: string;
  readonly agentCookie: string;
}
export interface Throughput {
  readonly perSecond: number;
  readonly refused: number;
  /** Sent and not both acknowledged and delivered within five seconds after the end. */
  readonly missing: number;
}
export interface Latency {
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
  readonly missing: number;
}

interface Person {
  readonly conversations: string[];
  socket: WireSocket | null;
  turn: number;
  lastSentAt: number;
}
interface Flight {
  readonly sender: Person;
  readonly sentAt: number;
  acknowledged: boolean;
  delivered: boolean;
}

const words = "您好，请问这款茶具什么时候可以发货？谢谢您的耐心。";

/** Everybody of every pair at one server; counts a message when its sender was told and the other party has it. */
export class ChatLoad {
  readonly #people: Person[] = [];
  readonly #flights = new Map<string, Flight>();
  readonly #byNumber = new Map<number, Flight>();
  readonly #leastGapMs: number;
  #numbers = 0;
  #refused = 0;
  #onDone: (flight: Flight) => void = () => {};

  /** `leastGapMs`: between two posts of one socket, for a server that allows only so many. */
  constructor(leastGapMs: number) {
    this.#leastGapMs = leastGapMs;
  }

  async connect(port: number, pairs: readonly Pair[], everybodyWatches: boolean): Promise<void> {
    const byCookie = new Map<string, { person: Person; watches: boolean }>();
    const seat = (cookie: string, conversationId: string, watches: boolean): void => {
      const known = byCookie.get(cookie);
      if (known) known.person.conversations.push(conversationId);
      else
        byCookie.set(cookie, {
          person: { conversations: [conversationId], socket: null, turn: 0, lastSentAt: 0 },
          watches,
        });
    };
    for (const pair of pairs) {
      seat(pair.buyerCookie, pair.conversationId, everybodyWatches);
      seat(pair.agentCookie, pair.conversationId, true);
    }
    const seats = [...byCookie];
    while (seats.length > 0) {
      await Promise.all(
        seats.splice(0, 40).map(([cookie, { person, watches }]) => this.#admit(port, cookie, person, watches)),
      );
    }
  }
  close(): void {
    for (const person of this.#people) person.socket?.close();
  }

  async #admit(port: number, cookie: string, person: Person, watches: boolean): Promise<void> {
    person.socket = await WireSocket.open(port, cookie, (text) => this.#receive(person, text));
    this.#people.push(person);
    if (!watches) return;
    for (const conversationId of person.conversations) {
      const number = this.#next();
      const watched = new Promise<void>((resolve) => {
        this.#watching.set(number, resolve);
      });
      person.socket.send(`42${number}["watch",{"conversationId":"${conversationId}"}]`);
      await watched;
    }
  }
  readonly #watching = new Map<number, () => void>();
  #next(): number {
    this.#numbers += 1;
    return this.#numbers;
  }

  #receive(person: Person, text: string): void {
    if (text.startsWith('42["message"')) {
      const at = text.indexOf('"clientId":"') + 12;
      const flight = this.#flights.get(text.slice(at, at + 36));
      if (!flight || flight.sender === person || flight.delivered) return;
      flight.delivered = true;
      this.#settle(flight, text.slice(at, at + 36));
    } else if (text.startsWith("43")) this.#acknowledged(Number.parseInt(text.slice(2, 14), 10), text);
  }

  #acknowledged(number: number, text: string): void {
    this.#watching.get(number)?.();
    this.#watching.delete(number);
    const flight = this.#byNumber.get(number);
    if (!flight) return;
    this.#byNumber.delete(number);
    if (!text.includes('"ok":true')) this.#refused += 1;
    flight.acknowledged = true;
    if (flight.delivered) this.#onDone(flight);
  }
  #settle(flight: Flight, clientId: string): void {
    this.#flights.delete(clientId);
    if (flight.acknowledged) this.#onDone(flight);
  }

  #send(person: Person, sentAt: number): void {
    const conversationId = person.conversations[person.turn++ % person.conversations.length]!;
    const clientId = randomUUID();
    const number = this.#next();
    const flight: Flight = { sender: person, sentAt, acknowledged: false, delivered: false };
    this.#flights.set(clientId, flight);
    this.#byNumber.set(number, flight);
    person.lastSentAt = performance.now();
    person.socket!.send(
      `42${number}["post",{"conversationId":"${conversationId}","clientId":"${clientId}","body":{"kind":"text","text":"${words}"}}]`,
    );
  }

  /** Everybody says the next thing as soon as the last one is through; counts over `seconds` after a warm-up. */
  async saturate(warmUpSeconds: number, seconds: number): Promise<Throughput> {
    let running = true;
    let counting = false;
    let done = 0;
    this.#refused = 0;
    const again = (person: Person): void => {
      if (!running) return;
      const wait = person.lastSentAt + this.#leastGapMs - performance.now();
      if (wait <= 0) this.#send(person, performance.now());
      else setTimeout(() => running && this.#send(person, performance.now()), wait);
    };
    this.#onDone = (flight) => {
      if (counting) done += 1;
      again(flight.sender);
    };
    for (const person of this.#people) again(person);
    await sleep(warmUpSeconds * 1000);
    counting = true;
    const from = performance.now();
    await sleep(seconds * 1000);
    counting = false;
    const perSecond = (done * 1000) / (performance.now() - from);
    running = false;
    return { perSecond, refused: this.#refused, missing: await this.#drain() };
  }

  /** A steady stream of `rate` messages a second, whatever the answers; latency from the instant each was due. */
  async paced(rate: number, warmUpSeconds: number, seconds: number): Promise<Latency> {
    const latencies: number[] = [];
    const from = performance.now() + warmUpSeconds * 1000;
    const until = from + seconds * 1000;
    this.#onDone = (flight) => {
      if (flight.sentAt >= from) latencies.push(performance.now() - flight.sentAt);
    };
    let due = performance.now();
    let turn = 0;
    while (performance.now() < until) {
      for (; due <= performance.now(); due += 1000 / rate) this.#send(this.#people[turn++ % this.#people.length]!, due);
      await sleep(1);
    }
    const missing = await this.#drain();
    const sorted = ascending(latencies);
    return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), perSecond: sorted.length / seconds, missing };
  }

  /** What is still under way is waited for, so that it does not weigh on whoever comes next. */
  async #drain(): Promise<number> {
    const end = performance.now() + 5000;
    while ((this.#flights.size > 0 || this.#byNumber.size > 0) && performance.now() < end) await sleep(20);
    const missing = Math.max(this.#flights.size, this.#byNumber.size);
    this.#flights.clear();
    this.#byNumber.clear();
    this.#onDone = () => {};
    return missing;
  }
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
