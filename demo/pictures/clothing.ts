import { blend, draw, flatShadow, line, shape } from "./drawing.ts";

const wall = ["#f8efec", "#efdfda"] as const;

export const tee = (): string => {
  const body = "M84 48 54 62 24 104l32 22 14-16v92q50 10 100 0v-92l14 16 32-22-30-42-30-14q-36 30-72 0z";
  return draw({
    wall,
    defs: blend("cotton", "slant", "#ffffff", "#dfe6ec"),
    body: `${flatShadow(body)}${shape(body, "url(#cotton)")}${shape("M84 48q36 30 72 0l5 3q-41 38-82 0z", "#c3ced8")}${shape("M84 48q36 30 72 0-36 8-72 0z", "#aebbc7")}${line("M70 110q4-18 2-34M170 110q-4-18-2-34M34 100l30 20M206 100l-30 20M70 194q50 10 100 0", "#c5d0d9", 2)}${line("M92 190q-6-40 2-66M150 190q4-26-2-48", "#ccd6de", 3, 'opacity=".6"')}<g transform="translate(142 92)">${shape("M0 8C-8 2-7-6 0-11 7-6 8 2 0 8z", "#7f9f7a")}${line("M0 12V-4", "#5d7f59", 1.6)}</g>`,
  });
};

export const cardigan = (): string => {
  const left = "M92 44 58 60q-12 8-16 28L26 178l26 8 20-56v72q24 6 46 4l2-84z";
  const right = "M148 44l34 16q12 8 16 28l16 90-26 8-20-56v72q-24 6-46 4l-2-84z";
  let knit = "";
  for (let y = 128; y < 196; y += 11) knit += `M80 ${y}l6 5 6-5 6 5 6-5M136 ${y}l6 5 6-5 6 5 6-5`;
  return draw({
    wall,
    defs: blend("wool", "slant", "#e4b48c", "#bd8258"),
    body: `${flatShadow(`${left}${right}`)}${shape("M92 44q28 18 56 0l-28 78z", "#8f5e3d")}${shape(left, "url(#wool)")}${shape(right, "url(#wool)")}${line("M92 44q6 46 28 78v84M148 44q-6 46-28 78", "#a66d45", 6)}${line(knit, "#a9703f", 2, 'opacity=".55"')}${line("M29 166l27 8M211 166l-27 8M74 192q22 6 44 4M166 192q-22 6-44 4", "#a66d45", 3)}<g fill="#6b4327"><circle cx="120" cy="136" r="4"/><circle cx="120" cy="158" r="4"/><circle cx="120" cy="180" r="4"/></g>${line("M60 74q-10 10-14 40", "#f6d3b3", 4, 'opacity=".8"')}`,
  });
};

export const jeans = (): string => {
  const body = "M72 30h96l8 60 8 118h-46l-16-96h-4l-16 96H56l8-118z";
  return draw({
    wall: ["#ecf0f6", "#dbe3ee"],
    defs: blend("denim", "slant", "#6f94c4", "#33588c"),
    body: `${flatShadow(body)}${shape(body, "url(#denim)")}${shape("M72 30h96l2 15H70z", "#2f5286")}${line("M120 45v62M120 60q18 2 18 24l-2 10", "#d9b36b", 1.8, 'stroke-dasharray="4 3"')}${line("M74 52q20 2 24-7M166 52q-20 2-24-7", "#27466f", 2.5)}${line("M64 92l-6 108M176 92l6 108M58 200h42M140 200h42", "#d9b36b", 1.6, 'stroke-dasharray="4 3"')}<circle cx="120" cy="37.5" r="4.5" fill="#e0b45f"/><g fill="#2f5286"><rect x="84" y="27" width="6" height="21" rx="2"/><rect x="150" y="27" width="6" height="21" rx="2"/></g>${line("M86 84q-8 40-12 96M158 96q8 36 10 80", "#a9c4e6", 9, 'opacity=".4"')}`,
  });
};

export const downJacket = (): string => {
  const body =
    "M90 46 60 60q-14 8-18 28l-14 84 28 8 14-54v76q50 8 100 0v-76l14 54 28-8-14-84q-4-20-18-28l-30-14q-30 16-60 0z";
  let quilts = "";
  for (const y of [92, 118, 144, 170]) quilts += `M70 ${y}q25 9 49 3M121 ${y + 3}q25 6 49-3`;
  return draw({
    wall: ["#eef3ec", "#dde7da"],
    defs: blend("down", "slant", "#6f9b85", "#2f5f4d"),
    body: `${flatShadow(body)}${shape(body, "url(#down)")}${shape("M88 50q-4-26 32-28 36 2 32 28-32 22-64 0z", "#3f7561")}${shape("M98 48q0-16 22-17 22 1 22 17-22 12-44 0z", "#1f4437")}${line(quilts, "#224c3c", 2.5, 'opacity=".7"')}${line("M40 102l30 10M36 128l28 9M32 152l27 8M200 102l-30 10M204 128l-28 9M208 152l-27 8", "#224c3c", 2.5, 'opacity=".7"')}${line("M120 58v146", "#f0c267", 3.5)}<path d="M117 70h6v13h-6z" fill="#f7dfa6"/>${line("M82 178h22M136 178h22", "#1f4437", 3)}${line("M56 74q-8 8-10 24M82 60q-4 10-5 22", "#b9d8c8", 5, 'opacity=".7"')}`,
  });
};

export const scarf = (): string => {
  const loop = "M58 92c0-44 124-44 124 0 0 34-30 46-62 46s-62-12-62-46z";
  let fringe = "";
  for (let x = 88; x <= 126; x += 7.6) fringe += `M${x.toFixed(1)} 204v14`;
  for (let x = 134; x <= 164; x += 7.5) fringe += `M${x.toFixed(1)} 186v14`;
  return draw({
    wall,
    defs: blend("cloth", "slant", "#d9657a", "#96304a") + blend("tail", "down", "#c9526a", "#8a2b44"),
    body: `${flatShadow("M84 120h46v86H84zM130 116h38v72h-38z")}${flatShadow(loop)}${shape("M128 112l40-6v82h-38z", "#8a2b44")}${line("M132 172h34M132 158h35", "#f3d6c4", 3, 'opacity=".8"')}${shape(loop, "url(#cloth)")}${shape("M86 92c8-16 60-16 68 0 2 12-14 20-34 20s-36-8-34-20z", "#6f1f36")}${shape("M84 118q24-12 46 2v84H84z", "url(#tail)")}${line("M84 188h46M84 176h46M84 152h46", "#f3d6c4", 3.5, 'opacity=".85"')}${line("M84 164h46", "#f0b35f", 5, 'opacity=".9"')}${line("M66 100c4 22 30 32 60 30", "#f0a3b1", 3, 'opacity=".6"')}${line(fringe, "#8a2b44", 3.5)}`,
  });
};

export const sneaker = (): string =>
  draw({
    wall: ["#eef3fa", "#dfe7f2"],
    floor: "#cbd7e7",
    defs: blend("canvas", "slant", "#4f7fc0", "#274f8c") + blend("sole", "down", "#ffffff", "#d9dfe8"),
    body: `<ellipse cx="126" cy="196" rx="100" ry="9" fill="#1c2430" opacity=".16"/>${shape("M34 92q10 12 32 8l22-12q10 24 40 38l60 20q24 8 24 30H28q-6-42 6-84z", "url(#canvas)")}${shape("M150 134l38 12q24 8 24 30h-58q-12-22-4-42z", "#f4f6fa")}${shape("M24 174h190q6 0 4 12-2 8-12 8H34q-12 0-12-10 0-10 2-10z", "url(#sole)")}${line("M24 184h193", "#d6604d", 3)}${line("M92 96l18-14M102 108l20-15M116 119l20-15M132 128l18-15", "#fff", 5)}${line("M98 88q14 30 54 44", "#1f4072", 2.5, 'opacity=".6"')}${line("M34 104q-6 30-3 62", "#8fb3e2", 5, 'opacity=".7"')}<circle cx="62" cy="138" r="15" fill="#f4f6fa"/>${shape("M62 129l2.8 6 6.5.600-5 4.3 1.6 6.4-5.9-3.5-5.9 3.5 1.6-6.4-5-4.3 6.5-.600z", "#d6604d")}${line("M164 146q14 2 26 9", "#c8d0dc", 2.5)}`,
  });

export const tote = (): string => {
  const body = "M56 92h128l10 108q0 8-8 8H54q-8 0-8-8z";
  return draw({
    wall: ["#f6f1e4", "#ebe1cb"],
    defs: blend("canvas", "slant", "#fbf5e6", "#ddcfae"),
    body: `${line("M92 100C86 22 154 22 148 100", "#c9b78f", 8)}${flatShadow(body)}${shape(body, "url(#canvas)")}${line("M60 102h120", "#bba878", 1.8, 'stroke-dasharray="4 4"')}${line("M84 110C80 44 160 44 156 110", "#d8c79f", 9)}<g fill="#bba878"><circle cx="84" cy="108" r="3"/><circle cx="156" cy="108" r="3"/></g>${line("M120 190c2-22 0-34-8-46M120 178c8-8 14-8 22-10M119 168c-8-8-14-8-22-8", "#5f8f5a", 3.5)}<g fill="#e7775d"><circle cx="108" cy="132" r="9"/><circle cx="122" cy="128" r="9"/><circle cx="128" cy="141" r="9"/><circle cx="117" cy="149" r="9"/><circle cx="105" cy="145" r="9"/></g><circle cx="116" cy="139" r="6.5" fill="#f6c95a"/><g fill="#7fb074"><path d="M142 168q12-10 16 2-10 8-16-2zM98 160q-12-8-16 4 10 8 16-4z"/></g>${line("M62 116l-6 76", "#fff", 5, 'opacity=".7"')}`,
  });
};
