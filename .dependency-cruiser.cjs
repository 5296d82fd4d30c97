const stairs = require("./architecture.stairs.cjs");

const server = "^apps/server/src/";
const modules = `${server}modules/`;
const platform = `${server}platform/`;
const features = "^apps/console/src/features/";

const either = (names) => `(${names.join("|")})`;
const test = "\\.(test|fixture)\\.tsx?$";
const store = "-store\\.ts$";
const routes = "-routes?\\.ts$";
const driver = "^node_modules/(postgres|pg|kysely)/";

/** What a rule may use of the ground: words and arithmetic, nothing that reads, writes or waits. */
const pureGround = either(["lifecycle", "refusal", "duration", "money", "ids", "fact", "viewer"]);

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const onlyDown = stairs
  .slice(0, -1)
  .map((name, step) =>
    forbid(
      `stairs:${name}-looks-only-down`,
      "Calls go down the stairs; what must rise, rises as a fact.",
      { path: `${modules}${name}/` },
      { path: `${modules}${either(stairs.slice(step + 1))}/` },
    ),
  );

module.exports = {
  forbidden: [
    forbid(
      "no-unresolved-imports",
      "An import that cannot be resolved would silently satisfy every rule below.",
      {},
      { couldNotResolve: true },
    ),
    forbid("no-circles", "Two files that need each other are one file, or three.", {}, { circular: true }),
    ...onlyDown,
    forbid(
      "every-module-has-a-step",
      "A module missing from architecture.stairs.cjs would escape the stairs.",
      { path: `${modules}(?!${either(stairs)}/)[^/]+/` },
      {},
    ),
    forbid(
      "every-module-has-a-step",
      "A module missing from architecture.stairs.cjs would escape the stairs.",
      {},
      { path: `${modules}(?!${either(stairs)}/)[^/]+/` },
    ),
    forbid(
      "through-the-front-door",
      "Another module is known by its index.ts alone.",
      { path: `${modules}([^/]+)/` },
      { path: `${modules}[^/]+/`, pathNot: [`${modules}$1/`, `${modules}[^/]+/index\\.ts$`] },
    ),
    forbid(
      "front-door-from-outside",
      "Whoever stands outside the modules knows them by their index.ts alone; the generated pages read the tables.",
      { pathNot: [modules, "^scripts/docs/"] },
      { path: `${modules}[^/]+/`, pathNot: `${modules}[^/]+/index\\.ts$` },
    ),
    forbid(
      "platform-is-the-ground",
      "The ground rests on nothing of ours.",
      { path: platform, pathNot: test },
      { path: `${server}(?!platform/)` },
    ),
    forbid(
      "modules-never-look-up",
      "Modules do not know how they are reached, nor who joins what they hold.",
      { path: modules, pathNot: test },
      { path: `${server}((http|realtime|timers|screens)/|(app|main)\\.ts$)` },
    ),
    forbid(
      "rules-are-pure",
      "A rule is a function of what it is told: it can be tested without a database.",
      { path: `${modules}.+(-lifecycle\\.ts|-policy\\.ts|/reasons/[^/]+\\.ts)$`, pathNot: test },
      { path: [store, routes, `${platform}(?!${pureGround}\\.ts$)`, driver, "^node_modules/(fastify|socket\\.io)/"] },
    ),
    forbid(
      "rules-are-pure",
      "A rule is a function of what it is told: it can be tested without a database.",
      { path: `${modules}.+(-lifecycle\\.ts|-policy\\.ts|/reasons/[^/]+\\.ts)$`, pathNot: test },
      { dependencyTypes: ["core"], path: "^(node:)?(fs|net|http|https|child_process|timers)(/|$)" },
    ),
    forbid(
      "only-stores-speak-sql",
      "SQL stands in one kind of file; another may hand the pool on through sql-type.ts.",
      { path: modules, pathNot: [store, test] },
      { path: [`${platform}sql\\.ts$`, driver] },
    ),
    forbid(
      "only-stores-speak-sql",
      "Screens join with read-only SQL in their -store.ts or -screen.ts.",
      { path: `${server}screens/`, pathNot: [store, "-screen\\.ts$", test] },
      { path: [`${platform}sql\\.ts$`, driver] },
    ),
    forbid(
      "nothing-imports-routes",
      "Routes are gathered by other routes of their module and hung up by its index.ts and by app.ts.",
      { pathNot: ["/index\\.ts$", routes, `${server}app\\.ts$`, test] },
      { path: `${server}.+${routes}` },
    ),
    forbid(
      "nothing-rests-on-tests",
      "What runs in production never imports what exists for tests.",
      { path: "^(apps|packages)/", pathNot: [test, `${server}testing/`] },
      { path: [test, `${server}testing/`] },
    ),
    forbid(
      "contract-needs-only-zod",
      "The contract goes into every browser and into other people's programs.",
      { path: "^packages/contract/src/", pathNot: test },
      { path: ".", pathNot: ["^packages/contract/src/", "^node_modules/zod/"] },
    ),
    forbid(
      "console-never-imports-the-server",
      "They meet in the contract.",
      { path: "^apps/console/" },
      { path: ["^apps/server/", "^node_modules/@recourse/server/"] },
    ),
    forbid(
      "server-never-imports-the-console",
      "They meet in the contract.",
      { path: "^apps/server/" },
      { path: ["^apps/console/", "^node_modules/@recourse/console/"] },
    ),
    forbid(
      "features-never-import-features",
      "Features of the console meet in app/, live/ and pieces/.",
      { path: `${features}([^/]+)/` },
      { path: features, pathNot: `${features}$1/` },
    ),
  ],
  options: {
    // Types count: an import of a type is as much a tie as any other.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    exclude: { path: "(^|/)dist/" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
    },
  },
};
