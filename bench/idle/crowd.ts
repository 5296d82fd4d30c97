import { answering } from "../chat/program.ts";
import { WireSocket } from "../chat/wire-socket.ts";

export type CrowdQuestion =
  | { readonly do: "come"; readonly port: number; readonly cookies: readonly string[] }
  | { readonly do: "leave" };

let here: WireSocket[] = [];

/** People who connect and then do nothing but answer pings. */
answering<CrowdQuestion>(async (question) => {
  if (question.do === "leave") {
    for (const socket of here) socket.close();
    here = [];
    return null;
  }
  const { port, cookies } = question;
  for (let at = 0; at < cookies.length; at += 50) {
    const some = cookies.slice(at, at + 50).map((cookie) => WireSocket.open(port, cookie, () => {}));
    here.push(...(await Promise.all(some)));
  }
  return here.length;
});
