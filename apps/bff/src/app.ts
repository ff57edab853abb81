import express, { type Express, Router } from "express";
import type { Logger } from "pino";
import { mountAccounts } from "./http/accounts.routes.ts";
import type { Door } from "./http/bind-endpoint.ts";
import { mountCalls } from "./http/calls.routes.ts";
import { mountChangeSets } from "./http/change-sets.routes.ts";
import { mountCompanies } from "./http/companies.routes.ts";
import { mountContract } from "./http/contract.routes.ts";
import { mountDescription } from "./http/description.routes.ts";
import { mountExports } from "./http/exports.routes.ts";
import { mountExtensions } from "./http/extensions.routes.ts";
import { mountFactor } from "./http/factor.routes.ts";
import { mountFactors } from "./http/factors.routes.ts";
import { answerFaults, mountNoSuchOperation } from "./http/faults.ts";
import { mountJoin } from "./http/join.routes.ts";
import { keepPaceOfPages } from "./http/keep-pace.ts";
import { mountNetworkState } from "./http/network-state.routes.ts";
import { mountNumbers } from "./http/numbers.routes.ts";
import { mountOidc } from "./http/oidc.routes.ts";
import { refuseForeignHosts, refuseTwoHosts } from "./http/origin-of.ts";
import { mountOutside } from "./http/outside.routes.ts";
import { mountOverview } from "./http/overview.routes.ts";
import { mountPanel, type Panel } from "./http/panel-pages.ts";
import { mountPerson } from "./http/person.routes.ts";
import { sendProblem } from "./http/problem-response.ts";
import { refuseCrossSite } from "./http/refuse-cross-site.ts";
import { refuseManyHeaders } from "./http/refuse-many-headers.ts";
import { requestLog } from "./http/request-log.ts";
import { mountScenarios } from "./http/scenarios.routes.ts";
import { keptByNobody, securityHeaders } from "./http/security-headers.ts";
import { mountSecurityLog } from "./http/security-log.routes.ts";
import { mountSession } from "./http/session.routes.ts";
import { mountSessions } from "./http/sessions.routes.ts";
import { mountSetUp } from "./http/set-up.routes.ts";
import { mountSignIn } from "./http/sign-in.routes.ts";
import { mountSingleSignOn } from "./http/single-sign-on.routes.ts";
import { mountTokens } from "./http/tokens.routes.ts";
import type { House } from "./use-cases/use-case.ts";

/**
 * The whole HTTP face. Without a built panel only the API and the sign-in page are there. Behind a proxy, which stands on
 * this machine, it is that one's word whence a request comes; without one nobody's.
 */
export function createApp(
  house: House,
  door: Door,
  panel: Panel | null,
  logger: Logger,
  behindProxy = true,
): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", "simple");
  app.set("trust proxy", behindProxy ? "loopback" : false);
  app.use(requestLog(logger), securityHeaders(door.cookies.secure), keptByNobody);
  app.use(refuseManyHeaders, refuseTwoHosts);
  app.get("/healthz", (_, response) => {
    response.type("text").send("ok");
  });
  app.use(refuseForeignHosts(door), refuseCrossSite(door), keepPaceOfPages(door));
  app.use(apiRouter(house, door));
  mountSignIn(app, house, door, panel?.preload ?? { ja: [], en: [] });
  mountFactor(app, house, door);
  mountSetUp(app, house, door);
  mountJoin(app, house, door);
  mountOidc(app, house, door);
  if (panel !== null) mountPanel(app, door, panel);
  app.use((request, response) => sendProblem(request, response, "not-found"));
  app.use(answerFaults(door, logger));
  return app;
}

function apiRouter(house: House, door: Door): Router {
  const router = Router({ caseSensitive: true });
  mountSession(router, house, door);
  mountSessions(router, house, door);
  mountFactors(router, house, door);
  mountSingleSignOn(router, house, door);
  mountDescription(router, door);
  mountPerson(router, house, door);
  mountExtensions(router, house, door);
  mountOutside(router, house, door);
  mountOverview(router, house, door);
  mountNumbers(router, house, door);
  mountExports(router, house, door);
  mountChangeSets(router, house, door);
  mountCalls(router, house, door);
  mountContract(router, house, door);
  mountScenarios(router, house, door);
  mountCompanies(router, house, door);
  mountNetworkState(router, house, door);
  mountAccounts(router, house, door);
  mountSecurityLog(router, house, door);
  mountTokens(router, house, door);
  mountNoSuchOperation(router);
  return router;
}
