import { blend, draw, line, shadow, shape } from "./drawing.ts";

const wall = ["#f3f0ea", "#e6dfd2"] as const;
const floor = "#d8cdb9";

export const kettle = (): string =>
  draw({
    wall,
    floor,
    defs:
      blend("steel", "right", "#f4f5f4", "#cfd6d6", "#8f9a9b") +
      blend("base", "down", "#4b4f52", "#2b2e30") +
      blend("grip", "right", "#50463c", "#2f2923"),
    body: `${shadow(118, 204, 76)}${line("M152 66C204 56 206 150 166 160", "url(#grip)", 14)}${shape("M78 62h72l18 116q2 12-10 12H70q-12 0-10-12z", "url(#steel)")}${shape("M84 60 46 64q-9 2-4 9l32 45z", "#b9c2c3")}${shape("M84 60 46 64q-9 2-4 9l7 10z", "#e9eded")}${shape("M82 46q32-10 64 0l4 18H78z", "#3b3f42")}<circle cx="114" cy="40" r="8" fill="#5a5f63"/>${shape("M52 190h124q8 0 8 8t-8 8H52q-8 0-8-8t8-8z", "url(#base)")}<rect x="104" y="110" width="20" height="56" rx="10" fill="#bfe0ea"/><rect x="104" y="132" width="20" height="34" rx="10" fill="#6bb3cc"/>${line("M84 82l-8 92", "#fff", 7, 'opacity=".75"')}<circle cx="160" cy="198" r="3.5" fill="#ff8a5c"/>${line("M34 54c-7-9 6-13-1-23M50 50c-5-7 5-10 0-18", "#fff", 4.5, 'opacity=".8"')}`,
  });

export const airFryer = (): string =>
  draw({
    wall,
    floor,
    defs: blend("body", "right", "#f7f3ec", "#e8dfd0", "#b9ab95") + blend("dark", "down", "#4a4540", "#2d2925"),
    body: `${shadow(124, 204, 74)}${shape("M58 88q0-48 62-48t62 48v98q0 18-18 18H76q-18 0-18-18z", "url(#body)")}${shape("M76 72q4-22 44-22t44 22q-4 14-44 14t-44-14z", "url(#dark)")}${line("M100 68a20 12 0 0 1 34-3", "#ffb066", 4)}<circle cx="146" cy="70" r="3.5" fill="#7fe0b2"/><circle cx="94" cy="74" r="3.5" fill="#fff" opacity=".7"/>${shape("M66 108h108v76q0 12-12 12H78q-12 0-12-12z", "#efe7d9")}${line("M66 108h108", "#b9ab95", 2.5)}${shape("M78 120h84v64q0 4-4 4H82q-4 0-4-4z", "#f8f2e7")}${shape("M104 128h32v38q0 10-16 10t-16-10z", "url(#dark)")}${line("M110 136v26", "#8a8178", 2.5)}${line("M88 180h64", "#d8cab3", 2.5)}${line("M68 84q2-26 26-34", "#fff", 6, 'opacity=".8"')}`,
  });

export const deskLamp = (): string =>
  draw({
    wall: ["#f6efdf", "#ecdfc4"],
    floor: "#dcc8a0",
    defs: `${blend("shade", "slant", "#f6c453", "#d98a2b")}${blend("arm", "right", "#f4f1ea", "#b9b2a4")}<radialGradient id="glow" cx=".5" cy="0" r="1"><stop offset="0" stop-color="#fffbe0" stop-opacity=".95"/><stop offset="1" stop-color="#fff3b8" stop-opacity="0"/></radialGradient>`,
    body: `${shape("M62 104h84l40 96H10z", "url(#glow)")}${shadow(162, 200, 48)}<ellipse cx="160" cy="194" rx="46" ry="11" fill="#c9bfae"/><ellipse cx="160" cy="190" rx="46" ry="11" fill="#f4f1ea"/>${line("M160 188 182 118 118 64", "url(#arm)", 8)}<circle cx="182" cy="118" r="9" fill="#d98a2b"/><circle cx="182" cy="118" r="4" fill="#fff3d6"/>${shape("M100 46q22-4 32 12l14 46q-42 14-84 0 4-44 38-58z", "url(#shade)")}<ellipse cx="104" cy="105" rx="42" ry="8" fill="#fffbe6"/><circle cx="118" cy="52" r="8" fill="#b87322"/>${line("M78 92q4-24 20-34", "#ffe7a8", 5, 'opacity=".9"')}${shape("M40 180h60l6 14H34z", "#7a93b8")}${shape("M38 172h58l4 10H34z", "#c96f57")}${line("M42 187h46", "#e9eef6", 2)}`,
  });

export const bookshelf = (): string => {
  const books = (x: number, floorY: number, list: readonly (readonly [number, number, string])[]) => {
    let at = x;
    return list
      .map(([width, height, colour]) => {
        const book = `<rect x="${at}" y="${floorY - height}" width="${width}" height="${height}" rx="1.5" fill="${colour}"/><path d="M${at + 2} ${floorY - height + 6}h${width - 4}" stroke="#fff" stroke-width="1.5" opacity=".6"/>`;
        at += width + 1;
        return book;
      })
      .join("");
  };
  return draw({
    wall,
    floor,
    defs: blend("oak", "right", "#e0b77f", "#c7935a") + blend("back", "down", "#b27f49", "#9a6a39"),
    body: `${shadow(122, 208, 74, 7)}<rect x="58" y="24" width="124" height="182" rx="4" fill="url(#back)"/>${books(
      70,
      76,
      [
        [9, 34, "#c9563f"],
        [12, 38, "#3f6f8f"],
        [8, 30, "#e9c46a"],
        [11, 36, "#5d8a66"],
      ],
    )}<circle cx="150" cy="64" r="12" fill="#5d8a66"/><circle cx="141" cy="56" r="9" fill="#79a97f"/><circle cx="158" cy="54" r="9" fill="#6b9c71"/>${shape("M140 66h22l-3 11h-16z", "#e8dccb")}${books(
      104,
      134,
      [
        [10, 36, "#8a5a83"],
        [8, 32, "#e9c46a"],
        [12, 40, "#3f6f8f"],
        [9, 34, "#c9563f"],
        [10, 30, "#79a97f"],
      ],
    )}${shape("M74 134q-4-22 10-28 14 6 10 28z", "#f4ece0")}${line("M84 106v-8", "#c9b79c", 3)}${books(70, 192, [
      [14, 38, "#5d8a66"],
      [10, 42, "#c9563f"],
    ])}<rect x="104" y="166" width="62" height="26" rx="3" fill="#d9c4a0"/>${line("M120 176h30", "#a68a5c", 3)}${shape("M58 24h10v182H58zM172 24h10v182h-10z", "url(#oak)")}<g fill="url(#oak)"><rect x="54" y="20" width="132" height="9" rx="3"/><rect x="60" y="76" width="120" height="8"/><rect x="60" y="134" width="120" height="8"/><rect x="60" y="192" width="120" height="9"/></g>${line("M60 34v162", "#f6dcb4", 2, 'opacity=".8"')}`,
  });
};

export const humidifier = (): string =>
  draw({
    wall: ["#eaf2f4", "#d8e6ea"],
    floor: "#c4d7dd",
    defs: blend("body", "right", "#ffffff", "#e4edf0", "#b3c6cd") + blend("water", "down", "#a9dbea", "#6cb6cf"),
    body: `${shadow(124, 204, 60)}<g fill="#fff"><circle cx="120" cy="62" r="15" opacity=".85"/><circle cx="104" cy="46" r="13" opacity=".65"/><circle cx="138" cy="42" r="15" opacity=".6"/><circle cx="118" cy="26" r="12" opacity=".5"/><circle cx="156" cy="24" r="9" opacity=".4"/></g>${shape("M62 132c0-36 26-58 58-58s58 22 58 58v52q0 20-20 20H82q-20 0-20-20z", "url(#body)")}<ellipse cx="120" cy="79" rx="20" ry="6" fill="#9fb5bd"/><ellipse cx="120" cy="78" rx="12" ry="3.5" fill="#5f7880"/>${shape("M84 138q36-12 72 0v22q0 10-10 10H94q-10 0-10-10z", "url(#water)")}${line("M92 148q7-6 14 0t14 0 14 0 14 0", "#e9f8fc", 3)}<circle cx="120" cy="187" r="7" fill="#d3dfe3"/><circle cx="120" cy="187" r="3" fill="#4fb7d6"/>${line("M74 128c2-22 14-36 30-42", "#fff", 7)}`,
  });

export const bedding = (): string =>
  draw({
    wall: ["#f5eef2", "#e9dde5"],
    floor: "#d8c8d2",
    defs:
      blend("quilt", "slant", "#b9a3cf", "#7f67a3") +
      blend("sheet", "down", "#ffffff", "#e9e2ee") +
      blend("head", "down", "#c9a27a", "#a67d54"),
    body: `${shadow(120, 206, 104, 7)}<rect x="24" y="58" width="192" height="92" rx="16" fill="url(#head)"/>${line("M56 66v50M88 66v50M152 66v50M184 66v50", "#8f6a44", 2, 'opacity=".45"')}<rect x="18" y="128" width="204" height="66" rx="12" fill="url(#sheet)"/><rect x="26" y="192" width="12" height="14" rx="3" fill="#8f6a44"/><rect x="202" y="192" width="12" height="14" rx="3" fill="#8f6a44"/>${shape("M36 122q-4-30 12-32 30-6 58 0 10 4 8 32-38 12-78 0z", "url(#sheet)")}${shape("M126 122q-4-30 12-32 30-6 58 0 10 4 8 32-38 12-78 0z", "url(#sheet)")}${line("M46 100q4-5 14-6M136 100q4-5 14-6M52 118q24 5 46 0M142 118q24 5 46 0", "#cfc3d8", 2.5)}${shape("M16 150q50-20 104-8t104-6v48q0 12-12 12H28q-12 0-12-12z", "url(#quilt)")}${shape("M16 150q50-20 104-8t104-6v14q-52 8-104-4T16 164z", "#e3d8ee")}<g fill="#f3edf8" opacity=".8"><circle cx="44" cy="180" r="3"/><circle cx="78" cy="170" r="3"/><circle cx="112" cy="184" r="3"/><circle cx="146" cy="172" r="3"/><circle cx="180" cy="184" r="3"/><circle cx="204" cy="166" r="3"/></g>${line("M60 172q-4 10-2 22M164 176q4 8 3 18", "#5f4a83", 2.5, 'opacity=".35"')}`,
  });

export const robotVacuum = (): string =>
  draw({
    wall,
    floor,
    defs:
      blend("side", "down", "#d9dcdf", "#9aa1a7") +
      blend("top", "slant", "#ffffff", "#dfe3e6") +
      blend("dock", "right", "#f7f8f8", "#c8ced2"),
    body: `<ellipse cx="132" cy="204" rx="92" ry="10" fill="#1c2430" opacity=".16"/>${shape("M146 60h56q8 0 8 8v100h-72V68q0-8 8-8z", "url(#dock)")}<rect x="154" y="72" width="40" height="30" rx="6" fill="#5b6670"/>${line("M166 87h16", "#7fe0b2", 4)}${shape("M24 158v22c0 14 40 26 90 26s90-12 90-26v-22z", "url(#side)")}<ellipse cx="114" cy="156" rx="90" ry="36" fill="url(#top)"/><ellipse cx="114" cy="154" rx="76" ry="29" fill="none" stroke="#c9cfd4" stroke-width="2"/><ellipse cx="114" cy="146" rx="25" ry="10" fill="#8d979f"/>${shape("M89 140v7q0 9 25 9t25-9v-7z", "#6f7a83")}<ellipse cx="114" cy="140" rx="25" ry="9" fill="#b5bdc4"/><circle cx="88" cy="170" r="3.5" fill="#4fb7d6"/><circle cx="100" cy="173" r="3.5" fill="#c3c9ce"/>${line("M40 148q14-18 50-23", "#fff", 6)}${line("M28 192q-10 8-16 4M34 200q-6 10-14 8M46 204q-2 8-8 10", "#6f7a83", 2.5)}${shape("M30 180q84 34 168 0v5q-84 34-168 0z", "#6f7a83", 'opacity=".35"')}`,
  });
