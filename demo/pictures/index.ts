import { cardigan, downJacket, jeans, scarf, sneaker, tee, tote } from "./clothing.ts";
import { charger, headphones, keyboard, powerBank, speaker, tablet, watch } from "./digital.ts";
import { airFryer, bedding, bookshelf, deskLamp, humidifier, kettle, robotVacuum } from "./home.ts";
import { coldBrew, gaiwan, gingerTea, greenTea, teaCake, teaTin, walnutCookies } from "./tea.ts";

/** Every picture by its name; each is drawn when asked for. */
export const pictures = {
  airFryer,
  bedding,
  bookshelf,
  cardigan,
  charger,
  coldBrew,
  deskLamp,
  downJacket,
  gaiwan,
  gingerTea,
  greenTea,
  headphones,
  humidifier,
  jeans,
  kettle,
  keyboard,
  powerBank,
  robotVacuum,
  scarf,
  sneaker,
  speaker,
  tablet,
  teaCake,
  teaTin,
  tee,
  tote,
  walnutCookies,
  watch,
} as const satisfies Record<string, () => string>;

export type PictureName = keyof typeof pictures;

/** The picture as a data URL, the form a product row carries. */
export const pictureUrl = (name: PictureName): string =>
  `data:image/svg+xml;base64,${Buffer.from(pictures[name]()).toString("base64")}`;
