import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import type { Me } from "@naisen/api/endpoints/session";
import { violationText } from "@naisen/messages/speak";
import { useQuery } from "@tanstack/react-query";
import { Notice } from "../../../components/notice.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { ExtensionState } from "../../../components/status.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { useMessages, usePanel } from "../../../lib/messages.tsx";
import { extensionQuery } from "../../../lib/reads.ts";
import { useReadable } from "../../../lib/use-readable.ts";
import "../../../styles/own.css";

/** A user's page: their own extension, and what others see when they call. */
export function OwnExtensionPage({ me }: { me: Me }) {
  const { own, titleOf } = usePanel();
  return (
    <main id="main" className="page page-narrow">
      <title>{titleOf(own.title)}</title>
      <h1>{own.title}</h1>
      {me.extension === null ? (
        <Notice kind="info" title={own.noExtension}>
          <p>{own.remedy}</p>
        </Notice>
      ) : (
        <OwnExtension number={me.extension} />
      )}
    </main>
  );
}

function OwnExtension({ number }: { number: string }) {
  const view = useQuery(extensionQuery(number));
  if (view.isError) return <ReadFailure error={view.error} onAgain={() => void view.refetch()} />;
  return view.data === undefined ? <Waiting lines={4} /> : <OwnCard view={view.data} />;
}

function OwnCard({ view }: { view: ExtensionView }) {
  const { own, fields, empty } = usePanel();
  const facts = [
    [fields.number, view.number],
    [fields.name, view.name],
    ...(view.kind === "MOBILE" ? [[fields.mobile, view.mobileDisplay ?? empty]] : []),
    [fields.department, view.department ?? empty],
    [fields.site, view.siteName ?? empty],
  ] as const;
  return (
    <>
      <section className="card own-others" aria-labelledby="others">
        <h2 id="others">{own.others}</h2>
        {view.state === "LIVE" ? <p className="own-number">{view.number}</p> : null}
        <p>{view.state === "LIVE" ? own.others_LIVE(view.number) : own[`others_${view.state}`]}</p>
        <Why view={view} />
      </section>
      <section className="card own-facts">
        <ExtensionState state={view.state} />
        <dl>
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

function Why({ view }: { view: ExtensionView }) {
  const messages = useMessages();
  const readable = useReadable();
  if (view.state === "LIVE") return null;
  return (
    <>
      {view.violations.map(({ code, path, params }) => (
        <p key={code + path}>
          <b>{violationText(messages, code, readable(params)).title}</b>
        </p>
      ))}
      <p className="meta">{messages.panel.own.remedy}</p>
    </>
  );
}
