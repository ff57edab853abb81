import type { Request } from "@naisen/api/endpoint";
import { listDepartments, listExtensions } from "@naisen/api/endpoints/extensions";
import { type DraftToSend, getDraft, putDraft, putPreferences } from "@naisen/api/endpoints/person";
import { getMe } from "@naisen/api/endpoints/session";
import type { PreferencesToSend } from "@naisen/api/preferences";
import { admin, REVISION, reception, sato, takahashi } from "./fixtures.ts";
import { itemOf, signedIn } from "./handlers.ts";
import { mockEndpoint } from "./mock-endpoint.ts";
import { server } from "./server.ts";

type ListQuery = NonNullable<Request<typeof listExtensions>["query"]>;

/** What the server of a list was asked and given. */
export interface ListScene {
  /** The queries of pages; counts of saved conditions are not among them. */
  readonly asked: ListQuery[];
  readonly kept: PreferencesToSend[];
  readonly drafts: DraftToSend[];
}

const FIRST_PAGE = [reception, sato, takahashi];
const SECOND_PAGE = [{ ...sato, id: "x-7003", number: "7003", name: "田中 麻衣" }];

/** A list that finds `total`: 2001, 7001 and 7002 on its first page, 7003 on the second. What is kept is remembered. */
export function listIs(total = 3, preferences: PreferencesToSend = admin.preferences): ListScene {
  const scene: ListScene = { asked: [], kept: [], drafts: [] };
  let mine = preferences;
  let draft: DraftToSend = { changes: [], reason: "", version: 0 };
  server.use(
    mockEndpoint(getMe, () => ({ ...admin, preferences: mine })),
    mockEndpoint(getDraft, () => draft),
    mockEndpoint(putPreferences, ({ body }) => {
      mine = body;
      scene.kept.push(body);
      return body;
    }),
    mockEndpoint(putDraft, ({ body }) => {
      draft = { ...body, version: body.version + 1 };
      scene.drafts.push(draft);
      return draft;
    }),
    mockEndpoint(listDepartments, () => ({ items: [{ name: "営業1課", count: 1 }], next: null })),
    mockEndpoint(listExtensions, ({ query }) => {
      if (query.limit !== 1) scene.asked.push(query as unknown as ListQuery);
      const [views, next] =
        query.after === undefined ? [FIRST_PAGE, total > 3 ? "cursor" : null] : [SECOND_PAGE, null];
      return { items: views.map(itemOf), next, total, revision: REVISION };
    }),
    ...signedIn(admin).slice(2),
  );
  return scene;
}
