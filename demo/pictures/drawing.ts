/**
 * The brushes all pictures share: a 240 by 240 sheet, light from the upper left, a floor the things stand on, and a soft
 * shadow to their right. Colours are hex, coordinates are sheet units.
 */
export interface Scene {
  /** Wall colours, top and bottom. */
  readonly wall: readonly [top: string, bottom: string];
  /** Without a floor the thing lies flat on the sheet. */
  readonly floor?: string;
  readonly defs?: string;
  readonly body: string;
}

type Direction = "down" | "right" | "slant";
const ends: Readonly<Record<Direction, string>> = {
  down: 'x2="0" y2="1"',
  right: 'x2="1" y2="0"',
  slant: 'x2="1" y2="1"',
};

/** A gradient through the given colours, evenly spaced, to be painted with `url(#id)`. */
export function blend(id: string, direction: Direction, ...colours: readonly string[]): string {
  const last = Math.max(1, colours.length - 1);
  const stops = colours.map((colour, index) => `<stop offset="${round(index / last)}" stop-color="${colour}"/>`);
  return `<linearGradient id="${id}" ${ends[direction]}>${stops.join("")}</linearGradient>`;
}

export const round = (value: number): number => Math.round(value * 100) / 100;

/** The shadow under a thing whose foot is centred on `x`, `y`. */
export const shadow = (x: number, y: number, width: number, height = 9): string =>
  `<ellipse cx="${x + 8}" cy="${y}" rx="${width}" ry="${height}" fill="#1c2430" opacity=".16"/>`;

/** The same outline, a little lower and to the right: the shadow of a thing lying flat. */
export const flatShadow = (path: string): string =>
  `<path d="${path}" transform="translate(5 7)" fill="#1c2430" opacity=".13"/>`;

export const line = (path: string, colour: string, width: number, more = ""): string =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${more && ` ${more}`}/>`;

export const shape = (path: string, fill: string, more = ""): string =>
  `<path d="${path}" fill="${fill}"${more && ` ${more}`}/>`;

/** Numbers between 0 and 1, always the same for the same seed: a leaf falls where it fell before. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

export function draw({ wall, floor, defs = "", body }: Scene): string {
  const ground = floor ? `<path d="M0 172h240v68H0z" fill="${floor}"/>` : "";
  const light =
    '<radialGradient id="light" cx=".28" cy=".16" r=".75"><stop offset="0" stop-color="#fff" stop-opacity=".55"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240"><defs>${blend("wall", "down", ...wall)}${light}${defs}</defs><path d="M0 0h240v240H0z" fill="url(#wall)"/>${ground}<path d="M0 0h240v240H0z" fill="url(#light)"/>${body}</svg>`;
}
