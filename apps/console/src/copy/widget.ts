import { widget as en } from "./en/widget.ts";
import { pair } from "./pair.ts";
import { widget as zh } from "./zh/widget.ts";

export const widgetCopy = pair(zh, en);
