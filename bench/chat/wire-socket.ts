import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";

/** What arrives: one Engine.IO packet as text. */
type OnText = (text: string) => void;

/**
 * The least that speaks Socket.IO over WebSocket: no reconnection, no compression, no parsing beyond frames. The load
 * generator shares two cores with what it measures, so it must weigh as little as it can.
 */
export class WireSocket {
  readonly #socket: Socket;
  readonly #onText: OnText;
  #rest: Buffer = Buffer.alloc(0);
  #open = false;
  #opened: () => void = () => {};

  private constructor(port: number, cookie: string, onText: OnText) {
    this.#onText = onText;
    this.#socket = connect(port, "127.0.0.1");
    this.#socket.setNoDelay(true);
    this.#socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\n` +
        `Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString("base64")}\r\n` +
        `Cookie: ${cookie}\r\n\r\n`,
    );
    this.#socket.on("data", (chunk) => this.#take(chunk));
  }

  /** Resolves once the server has admitted the session; fails when it has not within 20 s. */
  static open(port: number, cookie: string, onText: OnText): Promise<WireSocket> {
    const socket = new WireSocket(port, cookie, onText);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("a socket was not admitted")), 20_000);
      socket.#opened = () => {
        clearTimeout(timer);
        resolve(socket);
      };
      socket.#socket.once("error", reject);
    });
  }

  /** A masked text frame; the mask of zeros leaves the bytes as they are. */
  send(text: string): void {
    const length = Buffer.byteLength(text);
    const head = length < 126 ? 2 : 4;
    const frame = Buffer.alloc(head + 4 + length);
    frame[0] = 0x81;
    if (length < 126) frame[1] = 0x80 | length;
    else {
      frame[1] = 0x80 | 126;
      frame.writeUInt16BE(length, 2);
    }
    frame.write(text, head + 4);
    this.#socket.write(frame);
  }
  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    let data = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    if (!this.#open) {
      const end = data.indexOf("\r\n\r\n");
      this.#rest = data;
      if (end < 0) return;
      this.#open = true;
      data = data.subarray(end + 4);
    }
    this.#rest = this.#frames(data);
  }

  /** Reads whole frames; returns what is left of the last one. */
  #frames(data: Buffer): Buffer {
    let at = 0;
    while (data.length - at >= 2) {
      let length = data[at + 1]! & 0x7f;
      let head = 2;
      if (length === 126) {
        if (data.length - at < 4) break;
        length = data.readUInt16BE(at + 2);
        head = 4;
      } else if (length === 127) {
        if (data.length - at < 10) break;
        length = Number(data.readBigUInt64BE(at + 2));
        head = 10;
      }
      if (data.length - at < head + length) break;
      if ((data[at]! & 0x0f) === 1) this.#packet(data.toString("utf8", at + head, at + head + length));
      at += head + length;
    }
    return data.subarray(at);
  }

  #packet(text: string): void {
    if (text.startsWith("0")) this.send("40");
    else if (text === "2") this.send("3");
    else if (text.startsWith("40")) this.#opened();
    else this.#onText(text);
  }
}
