import type { InBoth } from "../pair.ts";
import type { hours as zh } from "../zh/hours.ts";

export const hours: InBoth<typeof zh> = {
  title: "Office hours",
  lead: "When people answer (Beijing time). Outside these hours buyers are told when a person will be back, so nobody waits in vain.",
  week: "Weekly hours",
  weekHours: (hours: number) => `${hours} h a week`,
  weekdays: { 1: "Mon", 2: "Tue", 3: "Wed", 4: "Thu", 5: "Fri", 6: "Sat", 7: "Sun" },
  openOn: (day: string) => `Open on ${day}`,
  closed: "Closed",
  from: (day: string) => `${day}, from`,
  to: (day: string) => `${day}, to`,
  addWindow: (day: string) => `Add another window on ${day}`,
  removeWindow: (day: string) => `Remove this window on ${day}`,
  faults: { backwards: "The end must be after the beginning", overlap: "Two windows overlap" },
  neverOpen: "Never open: buyers only meet the bot and get no promise of when a person answers.",
  welcome: "Welcome text",
  welcomeZh: "Chinese",
  welcomeEn: "English",
  preview: "What buyers see after hours",
  previewAt: (at: string) => `If a buyer writes: ${at}`,
  alwaysOpen: "Open around the clock; there is no after hours.",
  noWelcome: "Hello, how can we help?",
  promise: (at: string) =>
    `Our people are off duty and will answer you first thing: ${at}. Leave a message; the bot will help as far as it can.`,
  noPromise: "Nobody is on duty at present. The bot will help as far as it can.",
};
