import { render } from "preact";
import { adopt } from "./bubble.ts";
import type { Chat, Context } from "./context.ts";
import { Panel } from "./panel.tsx";
import { panelCss, threadCss } from "./panel-style.ts";
import { Talk } from "./talk.ts";

/** The chat, in the tree of the bubble; fetched when it is opened for the first time. */
export function mountChat(context: Context): Chat {
  adopt(context.root, panelCss, threadCss);
  const place = document.createElement("div");
  context.root.append(place);
  const talk = new Talk(context);
  const draw = (open: boolean): void =>
    render(open ? <Panel talk={talk} context={context} onClose={context.onClose} /> : null, place);
  let entered = false;
  return {
    open() {
      if (!entered) void talk.enter();
      entered = true;
      talk.show(true);
      context.onUnread(0);
      draw(true);
    },
    close() {
      talk.show(false);
      draw(false);
    },
    identityChanged(left) {
      void (left ? talk.leave() : Promise.resolve()).then(() => talk.enter());
    },
    subjectChanged: () => void talk.subjectChanged(),
    destroy() {
      talk.destroy();
      render(null, place);
      place.remove();
    },
  };
}
