/** Where the planted files stand; the names are such that no real file has them. */
const module = (name, file = "planted-probe.ts") => `apps/server/src/modules/${name}/${file}`;
const server = (file) => `apps/server/src/${file}`;
const feature = (file) => `apps/console/src/features/${file}`;

const imports = (...targets) => targets.map((target) => `import "${target}";\n`).join("");
const circle = (rule, folder, ending = "ts") => ({
  rule,
  file: `${folder}/planted-one.${ending}`,
  text: `import type { Two } from "./planted-two.${ending}";\nexport type One = Two;\n`,
  others: {
    [`${folder}/planted-two.${ending}`]: `import type { One } from "./planted-one.${ending}";\nexport type Two = One;\n`,
  },
});

/**
 * One violation for each rule and for each part of the tree it speaks of. `file` holds the forbidden import and must be
 * reported `times` (once, unless said) under the name `rule`; `others` are what it imports.
 */
export function violations(stairs) {
  const [bottom, second] = stairs;
  const top = stairs.at(-1);
  return [
    ...stairs.slice(0, -1).map((name, step) => ({
      rule: `stairs:${name}-looks-only-down`,
      file: module(name),
      text: imports(...stairs.slice(step + 1).map((above) => `../${above}/index.ts`)),
      times: stairs.length - step - 1,
    })),
    { rule: "no-unresolved-imports", file: server("http/planted-lost.ts"), text: imports("./nowhere.ts") },
    { rule: "no-unresolved-imports", file: feature("planted/lost.tsx"), text: imports("no-such-package") },
    circle("no-circles", "apps/server/src/platform"),
    circle("no-circles", "apps/console/src/app", "tsx"),
    circle("no-circles", "packages/contract/src"),
    { rule: "every-module-has-a-step", file: module("planted-stray"), text: imports("node:path") },
    {
      rule: "every-module-has-a-step",
      file: server("timers/planted-stray.ts"),
      text: imports("../modules/planted-alone/index.ts"),
      others: { [module("planted-alone", "index.ts")]: "export const alone = 1;\n" },
    },
    {
      rule: "through-the-front-door",
      file: module(second, "planted-burglar.ts"),
      text: imports(`../${bottom}/planted-inside.ts`),
      others: { [module(bottom, "planted-inside.ts")]: "export const inside = 1;\n" },
    },
    ...["screens/planted-burglar-screen.ts", "http/planted-burglar.ts"].map((file) => ({
      rule: "front-door-from-outside",
      file: server(file),
      text: imports(`../modules/${bottom}/planted-inside.ts`),
    })),
    {
      rule: "platform-is-the-ground",
      file: server("platform/planted-roof.ts"),
      text: imports(`../modules/${bottom}/index.ts`),
    },
    {
      rule: "platform-is-the-ground",
      file: server("platform/planted-way-in.ts"),
      text: imports("../http/planted-empty.ts"),
    },
    {
      rule: "modules-never-look-up",
      file: module(top, "planted-climber.ts"),
      text: imports(
        ...["http", "realtime", "timers", "screens"].map((floor) => `../../${floor}/planted-empty.ts`),
        "../../app.ts",
      ),
      times: 5,
    },
    ...["planted-lifecycle.ts", "planted-policy.ts", "reasons/planted.ts"].map((file) => ({
      rule: "rules-are-pure",
      file: module(top, file),
      text: imports(
        `${file.includes("/") ? "../" : "./"}planted-store.ts`,
        `${file.includes("/") ? "../" : "./"}planted-routes.ts`,
        `${file.includes("/") ? "../" : ""}../../platform/sql.ts`,
        "postgres",
        "node:fs/promises",
      ),
      times: 5,
    })),
    {
      rule: "only-stores-speak-sql",
      file: module(top, "planted-use-case.ts"),
      text: imports("../../platform/sql.ts", "postgres"),
      times: 2,
    },
    { rule: "only-stores-speak-sql", file: server("screens/planted-join.ts"), text: imports("../platform/sql.ts") },
    { rule: "nothing-imports-routes", file: module(top, "planted-caller.ts"), text: imports("./planted-routes.ts") },
    {
      rule: "nothing-imports-routes",
      file: server("http/planted-caller.ts"),
      text: imports(`../modules/${top}/planted-routes.ts`),
    },
    {
      rule: "nothing-rests-on-tests",
      file: module(top, "planted-leaner.ts"),
      text: imports("./planted.test.ts", "../../testing/planted-empty.ts"),
      times: 2,
      others: { [module(top, "planted.test.ts")]: "export const one = 1;\n" },
    },
    {
      rule: "contract-needs-only-zod",
      file: "packages/contract/src/planted-eater.ts",
      text: imports("react", "node:path"),
      times: 2,
    },
    {
      rule: "console-never-imports-the-server",
      file: "apps/console/src/app/planted-reach.ts",
      text: imports("../../../server/src/platform/planted-empty.ts", "@recourse/server/src/app.ts"),
      times: 2,
    },
    {
      rule: "server-never-imports-the-console",
      file: server("http/planted-reach.ts"),
      text: imports("../../../console/src/app/planted-empty.ts"),
    },
    {
      rule: "features-never-import-features",
      file: feature("planted-one/page.tsx"),
      text: imports("../planted-two/page.tsx"),
      others: { [feature("planted-two/page.tsx")]: "export const two = 2;\n" },
    },
  ];
}

/** What must stay allowed: a rule that forbids everything would pass every probe above. */
export function innocents(stairs) {
  const [bottom] = stairs;
  const top = stairs.at(-1);
  const below = stairs.slice(0, -1).map((name) => `../${name}/index.ts`);
  return [
    {
      file: module(top, "planted-downward.ts"),
      text: imports(...below, "./planted-own.ts", "../../platform/sql-type.ts"),
    },
    { file: module(top, "planted-own.ts"), text: "export const own = 1;\n" },
    { file: module(top, "planted-store.ts"), text: imports("../../platform/sql.ts", "postgres") },
    { file: module(top, "planted-routes.ts"), text: imports("./planted-own.ts") },
    { file: module(top, "planted-good-policy.ts"), text: imports("./planted-own.ts", "../../platform/refusal.ts") },
    { file: server("screens/planted-screen.ts"), text: imports("../platform/sql.ts", `../modules/${bottom}/index.ts`) },
    { file: "packages/contract/src/planted-shape.ts", text: imports("zod") },
    { file: feature("planted-three/page.tsx"), text: imports("./part.tsx", "@recourse/contract", "react") },
    { file: feature("planted-three/part.tsx"), text: "export const part = 3;\n" },
  ];
}

/** Files the others lean on, planted where the tree does not have them yet. */
export function grounds(stairs) {
  const floors = ["http", "realtime", "timers", "screens", "platform", "testing"].map((floor) =>
    server(`${floor}/planted-empty.ts`),
  );
  const shared = [
    server("app.ts"),
    server("platform/sql.ts"),
    server("platform/sql-type.ts"),
    server("platform/refusal.ts"),
  ];
  const doors = stairs.map((name) => module(name, "index.ts"));
  return [...floors, ...shared, ...doors, "apps/console/src/app/planted-empty.ts", "packages/contract/src/index.ts"];
}

/** Packages the probes import, as they appear in node_modules. */
export const packages = ["postgres", "zod", "react"];
