/** The arrows of the house (docs/adr/0001). Each rule is proved to fire by scripts/lint/arrows.int.test.ts. */
const rooms = {
  domain: "^packages/domain/src",
  routingCore: "^packages/routing-core/src",
  messages: "^packages/messages/src",
  journeys: "^packages/journeys/src",
  api: "^packages/api/src",
  bff: "^apps/bff/src",
  web: "^apps/web/src",
  e2e: "^e2e/",
};
const TESTS = "\\.(test|suite|spec)\\.tsx?$|/testing/";

/** Nothing of ours, nor any library, but what is named. Tests may also use test tools and the builders of any room. */
const only = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: from, pathNot: TESTS },
  to: { pathNot: allowed },
});

module.exports = {
  forbidden: [
    {
      name: "no-circle",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    only("domain-depends-on-nothing", rooms.domain, [rooms.domain]),
    only("routing-core-on-domain", rooms.routingCore, [rooms.routingCore, rooms.domain]),
    only("messages-on-nothing", rooms.messages, [rooms.messages]),
    only("journeys-on-nothing", rooms.journeys, [rooms.journeys]),
    only("api-on-zod-and-domain", rooms.api, [rooms.api, rooms.domain, "node_modules/zod"]),
    {
      name: "api-only-vocabulary-and-types",
      comment: "Of the domain, api runs the vocabulary; everything else is types.",
      severity: "error",
      from: { path: rooms.api, pathNot: TESTS },
      to: { path: rooms.domain, pathNot: `${rooms.domain}/vocabulary`, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "web-on-api-and-messages",
      severity: "error",
      from: { path: rooms.web, pathNot: TESTS },
      to: {
        path: "^(packages|apps|e2e|bench|scripts|docs)/",
        pathNot: [rooms.web, rooms.api, rooms.messages],
      },
    },
    {
      name: "feature-not-feature",
      comment: "Features meet in components/ and lib/.",
      severity: "error",
      from: { path: `${rooms.web}/features/([^/]+)/`, pathNot: TESTS },
      to: { path: `${rooms.web}/features/([^/]+)/`, pathNot: `${rooms.web}/features/$1/` },
    },
    {
      name: "bff-not-web-or-journeys",
      severity: "error",
      from: { path: rooms.bff, pathNot: TESTS },
      to: { path: ["^apps/web", "^e2e", "^bench", rooms.journeys] },
    },
    {
      name: "use-cases-not-doors",
      comment: "http and cli call use cases, never the other way.",
      severity: "error",
      from: { path: `${rooms.bff}/(use-cases|sessions|store|live-table)/`, pathNot: TESTS },
      to: { path: `${rooms.bff}/(http|cli|demo)/|${rooms.bff}/(app|server|cli|environment)\\.ts$` },
    },
    {
      name: "store-not-use-cases",
      severity: "error",
      from: { path: `${rooms.bff}/(store|live-table)/`, pathNot: TESTS },
      to: { path: `${rooms.bff}/(use-cases|sessions)/` },
    },
    {
      name: "only-server-and-cli-build",
      comment: "The store's drivers are opened where things are built, and nowhere else.",
      severity: "error",
      from: {
        path: rooms.bff,
        pathNot: [TESTS, `${rooms.bff}/(server|cli)\\.ts$`, `${rooms.bff}/store/sqlite/`],
      },
      to: { path: `${rooms.bff}/store/sqlite/` },
    },
    {
      name: "e2e-on-journeys-api-messages",
      comment:
        "And on the provider of sign-ins that tests have: it is no part of the server, and of no room.",
      severity: "error",
      from: { path: rooms.e2e, pathNot: "\\.test\\.ts$" },
      to: {
        path: "^(packages|apps|bench)/",
        pathNot: [rooms.journeys, rooms.messages, rooms.api, `${rooms.bff}/testing/provider\\.ts$`],
      },
    },
    {
      name: "no-test-code-in-product",
      severity: "error",
      from: { path: "^(packages|apps)/", pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: "oracle-on-nothing",
      comment: "It judges the domain and the core, so it shares nothing with them.",
      severity: "error",
      from: { path: "^drill/oracle/", pathNot: TESTS },
      to: { pathNot: "^drill/oracle/" },
    },
    {
      name: "nothing-on-drill",
      severity: "error",
      from: { pathNot: "^drill/" },
      to: { path: "^drill/" },
    },
    { name: "nothing-on-bench", severity: "error", from: { pathNot: "^bench/" }, to: { path: "^bench/" } },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "\\.css$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.node.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
    moduleSystems: ["es6"],
  },
};
