import { blend, draw, line, shadow, shape } from "./drawing.ts";

const wall = ["#e8eefb", "#d3ddf3"] as const;
const floor = "#c1cee9";

export const headphones = (): string =>
  draw({
    wall,
    floor,
    defs:
      blend("shell", "slant", "#5a6480", "#232a3d") +
      blend("band", "down", "#6b7594", "#2b3349") +
      blend("pad", "right", "#1b2131", "#3a435c"),
    body: `${shadow(118, 202, 78)}${line("M54 138C46 26 194 26 186 138", "url(#band)", 15)}${line("M66 92C84 42 156 42 174 92", "#8d97b6", 3, 'opacity=".8"')}${shape("M78 118q22 0 22 40t-22 40q-16 0-16-40t16-40z", "url(#pad)")}${shape("M162 118q-22 0-22 40t22 40q16 0 16-40t-16-40z", "url(#pad)")}${shape("M64 114q-26 2-26 44t26 44q14 0 14-44t-14-44z", "url(#shell)")}${shape("M176 114q26 2 26 44t-26 44q-14 0-14-44t14-44z", "url(#shell)")}${line("M52 130q-8 12-6 36", "#a9b3d3", 4, 'opacity=".8"')}<circle cx="192" cy="160" r="5" fill="#ff8f6b"/>${line("M190 132q6 6 7 12", "#a9b3d3", 3, 'opacity=".6"')}`,
  });

export const watch = (): string =>
  draw({
    wall,
    floor,
    defs:
      blend("strap", "right", "#3f6b8f", "#5f8fb5", "#2d506e") +
      blend("case", "slant", "#f2f5fa", "#aab4c6") +
      blend("glass", "slant", "#1d2740", "#0d1322"),
    body: `${shadow(124, 214, 46)}${shape("M86 34q0-14 12-14h44q12 0 12 14l6 48H80z", "url(#strap)")}${shape("M86 206q0 12 12 12h44q12 0 12-12l6-48H80z", "url(#strap)")}<g fill="#2d506e"><circle cx="120" cy="186" r="3"/><circle cx="120" cy="200" r="3"/></g><rect x="64" y="64" width="112" height="112" rx="34" fill="url(#case)"/><rect x="176" y="104" width="9" height="26" rx="4.5" fill="#98a3b7"/><rect x="74" y="74" width="92" height="92" rx="26" fill="url(#glass)"/>${line("M120 92a28 28 0 1 1-26 18", "#ff7d66", 7)}${line("M120 104a16 16 0 1 1-14 24", "#7fe0b2", 7)}<circle cx="120" cy="120" r="5" fill="#6fb8ff"/>${line("M84 96q4-14 18-17", "#fff", 4, 'opacity=".35"')}`,
  });

export const charger = (): string =>
  draw({
    wall,
    floor,
    defs: blend("front", "down", "#ffffff", "#e3e8f2") + blend("side", "right", "#cfd6e4", "#aeb8cb"),
    body: `${shadow(112, 202, 72)}<g fill="#b9c1cf"><rect x="92" y="38" width="10" height="34" rx="3"/><rect x="130" y="38" width="10" height="34" rx="3"/></g>${line("M94 42v24M132 42v24", "#eef1f6", 3)}${shape("M58 76q0-12 12-12h86q10 0 14 6l14 12q4 4 4 10v96q0 12-12 12H70q-12 0-12-12z", "url(#side)")}<rect x="52" y="76" width="120" height="126" rx="18" fill="url(#front)"/><rect x="90" y="112" width="44" height="15" rx="7.5" fill="#2b3349"/><rect x="97" y="117.5" width="30" height="4" rx="2" fill="#7d89a8"/><rect x="90" y="140" width="44" height="15" rx="7.5" fill="#2b3349"/><rect x="97" y="145.5" width="30" height="4" rx="2" fill="#7d89a8"/>${shape("M116 168l-14 18h9l-4 12 15-18h-9z", "#ffb03a")}${line("M64 98q0-10 10-11h24", "#fff", 5)}${line("M214 206C236 170 196 150 206 118c6-18 24-18 24-18", "#f7f9fd", 7)}${line("M214 206C236 170 196 150 206 118c6-18 24-18 24-18", "#c9d2e3", 2, 'opacity=".8"')}<rect x="203" y="196" width="20" height="26" rx="5" fill="#fff"/><rect x="208" y="220" width="10" height="8" rx="2" fill="#98a3b7"/>`,
  });

export const powerBank = (): string =>
  draw({
    wall,
    floor,
    defs: blend("slab", "slant", "#66c2a8", "#2c8a74") + blend("edge", "right", "#237463", "#1a5a4d"),
    body: `${shadow(122, 204, 62)}${line("M150 54C190 30 218 62 206 100", "#f1f4fa", 8)}<rect x="197" y="98" width="18" height="26" rx="5" fill="#fff"/><rect x="201" y="122" width="10" height="9" rx="2" fill="#98a3b7"/><rect x="78" y="42" width="98" height="160" rx="20" fill="url(#edge)"/><rect x="66" y="42" width="98" height="160" rx="20" fill="url(#slab)"/><rect x="138" y="48" width="20" height="10" rx="3" fill="#184a40"/><g fill="#d7fff1"><circle cx="92" cy="72" r="4.5"/><circle cx="107" cy="72" r="4.5"/><circle cx="122" cy="72" r="4.5"/></g><circle cx="137" cy="72" r="4.5" fill="#1d6b59"/>${shape("M120 104l-26 34h16l-6 28 28-38h-16z", "#f5fffb", 'opacity=".92"')}${line("M76 66q1-13 15-14", "#fff", 5, 'opacity=".55"')}`,
  });

export const keyboard = (): string => {
  const accents = new Map([
    ["0 0", "#ff9f7a"],
    ["3 10", "#7fb4ff"],
    ["2 10", "#ffcf6b"],
  ]);
  let keys = "";
  for (let row = 0; row < 4; row += 1) {
    for (let column = 0; column < 11; column += 1) {
      if (row === 3 && column > 2 && column < 8) continue;
      const [x, y] = [32 + column * 16.2, 92 + row * 21];
      const colour = accents.get(`${row} ${column}`) ?? ((row + column) % 7 === 5 ? "#e5eaf5" : "#fbfcff");
      keys += `<rect x="${x.toFixed(1)}" y="${y}" width="13.6" height="17" rx="3.5" fill="${colour}"/>`;
    }
  }
  return draw({
    wall,
    floor,
    defs: blend("board", "down", "#4a5573", "#2a3350") + blend("face", "down", "#6a769a", "#4a5575"),
    body: `${shadow(120, 196, 106)}<rect x="20" y="82" width="200" height="112" rx="16" fill="url(#board)"/><rect x="20" y="78" width="200" height="106" rx="16" fill="url(#face)"/><g transform="translate(0 3)" fill="#20283f" opacity=".35"><rect x="30" y="90" width="180" height="84" rx="6"/></g>${keys}<rect x="80.6" y="155" width="78.4" height="17" rx="3.5" fill="#fbfcff"/>${line("M120 78C120 54 150 62 156 40", "#4a5573", 5)}${line("M28 98q0-14 14-15h50", "#fff", 3, 'opacity=".35"')}`,
  });
};

export const speaker = (): string => {
  let mesh = "";
  for (let row = 0; row < 10; row += 1) mesh += `M${row % 2 === 0 ? 62 : 66.5} ${108 + row * 8.5}H180`;
  return draw({
    wall: ["#fdeee6", "#f7dacb"],
    floor: "#ecc4b0",
    defs:
      blend("cloth", "down", "#f7a08a", "#e8735a", "#b54b36") +
      blend("cap", "down", "#6a7187", "#3a3f4f", "#232733") +
      blend("strap", "right", "#4a5063", "#2b303e"),
    body: `${shadow(120, 202, 96)}${line("M58 100C58 44 182 44 182 100", "url(#strap)", 9)}<rect x="24" y="92" width="192" height="108" rx="50" fill="url(#cap)"/><rect x="52" y="92" width="136" height="108" rx="10" fill="url(#cloth)"/>${line(mesh, "#fff", 2.4, 'opacity=".3" stroke-dasharray=".1 9"')}<rect x="88" y="120" width="64" height="52" rx="26" fill="#fff2ec" opacity=".95"/>${line("M104 146v-6M112 152v-18M120 158v-30M128 152v-18M136 146v-6", "#e06a50", 4)}<ellipse cx="38" cy="146" rx="8" ry="34" fill="#1b1f29"/><ellipse cx="202" cy="146" rx="8" ry="34" fill="#1b1f29"/><ellipse cx="37" cy="138" rx="3.5" ry="18" fill="#8d97b6" opacity=".5"/>${line("M60 99h118", "#fff", 4, 'opacity=".55"')}`,
  });
};

export const tablet = (): string =>
  draw({
    wall,
    floor,
    defs:
      blend("sky", "down", "#fbd9a8", "#f7a98f", "#9f86c9") +
      blend("frame", "slant", "#e9edf5", "#aab4c8") +
      blend("pen", "right", "#ffffff", "#cfd6e4"),
    body: `${shadow(122, 202, 92)}<rect x="26" y="58" width="180" height="140" rx="16" fill="url(#frame)"/><rect x="34" y="66" width="164" height="124" rx="9" fill="url(#sky)"/><circle cx="140" cy="112" r="17" fill="#fff3d4"/>${shape("M34 150c22-30 44-28 64-2 18-22 40-26 60 0 14-14 28-16 40-8v40q0 10-9 10H43q-9 0-9-10z", "#7a6ab0")}${shape("M34 168c30-22 58-18 84 0 26-18 54-18 80-2v14q0 10-9 10H43q-9 0-9-10z", "#54508f")}${line("M70 96l12 4 12-4M96 84l9 3 9-3", "#6a5aa0", 2.4)}${line("M42 84q1-10 10-11h32", "#fff", 4, 'opacity=".55"')}<g transform="rotate(14 214 128)"><rect x="208" y="56" width="13" height="128" rx="5" fill="url(#pen)"/><path d="M208 184h13l-6.5 18z" fill="#e3e8f2"/><path d="M212.5 196h4l-2 6z" fill="#3a435c"/><rect x="208" y="70" width="13" height="5" fill="#aab4c8"/></g>`,
  });
