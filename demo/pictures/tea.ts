import { blend, dice, draw, line, round, shadow, shape } from "./drawing.ts";

const wall = ["#eef3e6", "#dfe8d2"] as const;
const floor = "#cfdcbf";

/** Short curved strokes strewn over a disc, in two passes of colour. */
function leaves(x: number, y: number, radius: number, count: number, seed: number, colours: readonly string[]): string {
  const roll = dice(seed);
  return colours
    .map((colour) => {
      let path = "";
      for (let index = 0; index < count; index += 1) {
        const far = Math.sqrt(roll()) * radius;
        const turn = roll() * 2 * Math.PI;
        const bend = roll() * Math.PI;
        const [dx, dy] = [Math.cos(bend) * 9, Math.sin(bend) * 9];
        path += `M${round(x + Math.cos(turn) * far)} ${round(y + Math.sin(turn) * far)}q${round(dx / 2 + 2)} ${round(dy / 2 - 3)} ${round(dx)} ${round(dy)}`;
      }
      return line(path, colour, 2.4);
    })
    .join("");
}

const leafMark = (x: number, y: number, colour: string): string =>
  `<g transform="translate(${x} ${y})">${shape("M0 14C-13 6-11-9 0-17 11-9 13 6 0 14z", colour)}${line("M0 18V-8M0 4l6-5M0 0l-6-5", "#fffdf3", 1.6)}</g>`;

export const teaCake = (): string =>
  draw({
    wall,
    floor,
    defs: blend("paper", "slant", "#fbf6e6", "#e6dcbd") + blend("cake", "slant", "#9aa277", "#5d6642"),
    body: `${shadow(122, 198, 76)}${shape("M46 66 116 40l74 20 10 78-26 58-92 4-40-46z", "url(#paper)")}${line("M46 66l34 28M190 60l-26 30M200 138l-34-8M82 200l8-30M42 154l32-10", "#d2c59e", 2)}<circle cx="122" cy="122" r="62" fill="url(#cake)"/>${leaves(118, 120, 53, 38, 7, ["#b9bf94", "#4a5334", "#838c5f"])}<circle cx="122" cy="122" r="62" fill="none" stroke="#454d30" stroke-width="2.5" opacity=".5"/><circle cx="122" cy="122" r="27" fill="#fdf8ea"/><circle cx="122" cy="122" r="23" fill="none" stroke="#b4472f" stroke-width="1.6"/>${leafMark(122, 122, "#6f8b4a")}`,
  });

export const teaTin = (): string =>
  draw({
    wall,
    floor,
    defs:
      blend("body", "right", "#2f7a6b", "#4fa08d", "#1d5247") + blend("lid", "right", "#c9a562", "#f0d79b", "#a37f3d"),
    body: `${shadow(124, 200, 58)}${shape("M70 74h100v118q0 12-50 12t-50-12z", "url(#body)")}${shape("M66 58q0-11 54-11t54 11v18q0 11-54 11t-54-11z", "url(#lid)")}<ellipse cx="120" cy="57" rx="54" ry="10.5" fill="#f6e3b4"/><ellipse cx="120" cy="56" rx="40" ry="7" fill="#ead092"/>${shape("M92 104h56v74q-28 5-56 0z", "#fbf5e4")}${shape("M92 158q14-24 24-8 8-20 16-6 8-10 16 6v28q-28 5-56 0z", "#9dc2ae")}${shape("M92 168q16-14 30-2 12-10 26 0v12q-28 5-56 0z", "#4f917c")}<circle cx="136" cy="122" r="7" fill="#e2825a"/><path d="M100 112h9v12h-9z" fill="#c24b34"/>${line("M104.5 115v6", "#fbf5e4", 1.6)}${line("M80 92v98", "#fff", 5, 'opacity=".22"')}`,
  });

export const coldBrew = (): string => {
  const flower = (x: number, y: number) =>
    `<g transform="translate(${x} ${y})" fill="#f7b63c"><circle cx="-4" r="3.6"/><circle cx="4" r="3.6"/><circle cy="-4" r="3.6"/><circle cy="4" r="3.6"/><circle r="2" fill="#d97f17"/></g>`;
  return draw({
    wall,
    floor,
    defs:
      blend("tea", "down", "#f6d68a", "#e8a24a", "#d98a35") +
      blend("glass", "right", "#ffffff", "#dfeeee") +
      blend("bag", "slant", "#fffdf4", "#e9dfc3"),
    body: `${shadow(104, 202, 46)}${shadow(178, 202, 34, 6)}${shape("M66 58h80l-8 138q-1 7-8 7H82q-7 0-8-7z", "url(#glass)", 'opacity=".75"')}${shape("M69 88q18-6 37 0t37 0l-6 104q-1 6-7 6H82q-6 0-7-6z", "url(#tea)")}<g opacity=".6" fill="#fff"><path d="m82 98 20-5 6 19-20 5z"/><path d="m112 106 19 4-5 19-19-4z"/></g>${line("M112 60C114 40 138 34 152 44", "#b98a4a", 1.8)}<path d="m148 40 16 3-4 15-15-3z" fill="#7da05a"/>${shape("M96 150l24-38 20 34q-22 14-44 4z", "url(#bag)")}${shape("M103 147l16-25 12 22q-14 8-28 3z", "#8f9c57", 'opacity=".75"')}${line("M120 112 112 60", "#e9dfc3", 1.6)}${line("M78 70l6 112", "#fff", 5, 'opacity=".5"')}${shape("M158 190l20-40 24 36q-20 16-44 4z", "url(#bag)")}${shape("M166 187l12-24 15 21q-12 9-27 3z", "#8f9c57", 'opacity=".8"')}${flower(92, 192)}${flower(116, 178)}${flower(150, 204)}${flower(210, 202)}${flower(98, 132)}`,
  });
};

export const gaiwan = (): string =>
  draw({
    wall,
    floor,
    defs: blend("glaze", "right", "#f4faf6", "#d3e6dc", "#a9c9ba") + blend("plate", "down", "#eaf4ee", "#b5d2c4"),
    body: `${shadow(112, 196, 78)}<ellipse cx="110" cy="186" rx="76" ry="14" fill="url(#plate)"/><ellipse cx="110" cy="183" rx="54" ry="8" fill="#9dbfaf"/>${shape("M50 104h120c0 48-26 78-44 80H94c-18-2-44-32-44-80z", "url(#glaze)")}<ellipse cx="110" cy="104" rx="60" ry="10" fill="#c1d9cd"/>${shape("M58 100c6-24 30-36 52-36s46 12 52 36q-52 12-104 0z", "url(#glaze)")}<path d="M94 66q0-14 16-14t16 14q-16 6-32 0z" fill="#e6f1ea"/>${line("M76 158c14-8 22-22 26-40M90 146c10 2 16-4 20-10M96 136c-8-2-10-8-10-12", "#5b7f9a", 2.4)}<g fill="#d0607a"><circle cx="102" cy="118" r="4.5"/><circle cx="112" cy="134" r="4"/><circle cx="86" cy="124" r="3.6"/></g>${line("M64 112c2 22 10 40 20 52", "#fff", 5, 'opacity=".7"')}${shadow(196, 202, 22, 5)}${shape("M172 168h44c0 20-8 32-16 32h-12c-8 0-16-12-16-32z", "url(#glaze)")}<ellipse cx="194" cy="168" rx="22" ry="5" fill="#c58a3f"/>`,
  });

export const walnutCookies = (): string => {
  const cookie = (x: number, y: number, seed: number) => {
    const roll = dice(seed);
    let seeds = "";
    for (let index = 0; index < 11; index += 1) {
      seeds += `<ellipse cx="${round(x - 26 + roll() * 52)}" cy="${round(y - 5 + roll() * 10)}" rx="2.2" ry="1.3" fill="#fff3d6"/>`;
    }
    return `<ellipse cx="${x}" cy="${y + 7}" rx="42" ry="15" fill="#b9742f"/><ellipse cx="${x}" cy="${y}" rx="42" ry="15" fill="url(#bake)"/>${line(`M${x - 22} ${y - 3}l12 5 8-7 10 7 12-5M${x - 2} ${y + 2}l-2 9`, "#b06c2a", 2)}${seeds}`;
  };
  return draw({
    wall: ["#fbf0e2", "#f4e0c8"],
    floor: "#ead0b0",
    defs: blend("bake", "slant", "#f3c987", "#d4923f") + blend("box", "right", "#c8452f", "#a63423"),
    body: `${shadow(120, 202, 88)}${shape("M172 70l18 12v106l-18 10z", "#7d2417")}${shape("M40 70h132v128H40z", "url(#box)")}${shape("M40 70h132v9H40z", "#e0644c")}<circle cx="106" cy="112" r="28" fill="#f7e2b6"/><circle cx="106" cy="112" r="23" fill="none" stroke="#c8452f" stroke-width="2"/>${shape("M106 94c10 6 14 14 8 26-4 6-12 6-16 0-6-12-2-20 8-26z", "#b9742f")}${line("M106 98v24M100 106q6 4 12 0M99 114q7 4 14 0", "#f3c987", 1.8)}${cookie(128, 192, 3)}${cookie(124, 176, 5)}${cookie(130, 160, 11)}<ellipse cx="196" cy="200" rx="13" ry="10" fill="#a8672c"/>${line("M186 200q10-9 20 0M196 191v18", "#7f4a1c", 2)}`,
  });
};

export const gingerTea = (): string => {
  const cube = (x: number, y: number, size: number) =>
    `<g transform="translate(${x} ${y}) scale(${size})">${shape("M0-18l22 10v20L0 24l-22-12V-8z", "#6e2f17")}${shape("M0-18l22 10L0 3l-22-11z", "#a9562c")}${shape("M0 3l22-11v20L0 24z", "#54220f")}${line("M-12-8l6 3M4-9l7 3", "#d08a57", 1.8)}</g>`;
  return draw({
    wall: ["#fbeee4", "#f5dccb"],
    floor: "#e9c7ae",
    defs: blend("cup", "right", "#f6efe6", "#e4d3c2", "#c9b29c"),
    body: `${shadow(98, 200, 62)}${line("M76 62c-8-12 8-18 0-32M102 56c-8-12 8-18 0-32M128 62c-8-12 8-18 0-32", "#fff", 5, 'opacity=".75"')}${line("M146 112c34-6 40 44-6 44", "#d9c6b2", 11)}${shape("M46 82h106c0 60-14 112-34 118H80c-20-6-34-58-34-118z", "url(#cup)")}<ellipse cx="99" cy="82" rx="53" ry="12" fill="#e9dccb"/><ellipse cx="99" cy="84" rx="46" ry="9" fill="#7a3418"/><ellipse cx="88" cy="82" rx="20" ry="3.5" fill="#a9562c"/>${shape("M74 126c14-10 36-10 50 0-4 18-14 28-25 28s-21-10-25-28z", "#e8a13d")}${line("M84 128q15 10 30 0M88 138q11 8 22 0", "#c77f22", 2)}${line("M58 100c2 34 8 66 18 86", "#fff", 5, 'opacity=".6"')}${shadow(186, 204, 36, 6)}${cube(176, 186, 0.9)}${cube(206, 190, 0.72)}${cube(190, 164, 0.7)}`,
  });
};

export const greenTea = (): string =>
  draw({
    wall,
    floor,
    defs: blend("kraft", "right", "#d8b98a", "#e9cfa6", "#b8935f") + blend("leaf", "slant", "#a9d46f", "#5f9a3b"),
    body: `${shadow(122, 202, 62)}${shape("M72 62h96l10 132q0 10-10 10H72q-10 0-10-10z", "url(#kraft)")}${shape("M72 44h96v22H72z", "#c5a06c")}${line("M74 66h92", "#9c7a48", 1.6, 'stroke-dasharray="3 4"')}${shape("M94 42h52v18q-26 6-52 0z", "#4f7f3a")}<circle cx="120" cy="51" r="4" fill="#fbf5e4"/><ellipse cx="120" cy="138" rx="40" ry="46" fill="#f5f0de"/>${leaves(116, 146, 30, 30, 21, ["#8fbf58", "#5f9a3b", "#3f7a2b"])}<ellipse cx="120" cy="138" rx="40" ry="46" fill="none" stroke="#8a6a3a" stroke-width="2.5"/>${line("M94 112c4-8 10-12 16-14", "#fff", 5, 'opacity=".8"')}<g transform="translate(188 176) rotate(24)">${shape("M0 0C-18-16-14-44 0-58 14-44 18-16 0 0z", "url(#leaf)")}${line("M0 14V-44M0-14l8-9M0-24l-8-9", "#e9f5d2", 1.6)}</g><g transform="translate(202 186) rotate(62)">${shape("M0 0C-13-12-10-32 0-42 10-32 13-12 0 0z", "url(#leaf)")}${line("M0 6V-32", "#e9f5d2", 1.4)}</g>`,
  });
