import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import type { Me } from "@naisen/api/endpoints/session";
import { useQuery } from "@tanstack/react-query";
import { Notice } from "../../../components/notice.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { extensionQuery } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import { ForwardingCard } from "./forwarding-card.tsx";
import { OwnHead } from "./own-head.tsx";
import { TwoInOneCard } from "./two-in-one-card.tsx";
import { VoicemailCard } from "./voicemail-card.tsx";
import "../../../styles/own.css";
import "../../../styles/settings.css";

/** A user's page: their own extension, what others see when they call, and what they may change of it. */
export function OwnExtensionPage({ me }: { me: Me }) {
  const { titleOf } = usePanel();
  const words = useWords("own");
  return (
    <main id="main" className="page own">
      <title>{titleOf(me.extension === null ? words.title : `${me.name} ${me.extension}`)}</title>
      {me.extension === null ? (
        <>
          <h1>{words.title}</h1>
          <Notice kind="info" title={words.noExtension}>
            <p>{words.askAdministrator}</p>
          </Notice>
        </>
      ) : (
        <OwnExtension number={me.extension} />
      )}
    </main>
  );
}

function OwnExtension({ number }: { number: string }) {
  const { title } = useWords("own");
  const query = useQuery(extensionQuery(number));
  if (query.data !== undefined) return <OwnSettings view={query.data} />;
  return (
    <>
      <h1 className="visually-hidden">{title}</h1>
      {query.isError ? (
        <ReadFailure error={query.error} onAgain={() => void query.refetch()} />
      ) : (
        <Waiting lines={6} />
      )}
    </>
  );
}

function OwnSettings({ view }: { view: ExtensionView }) {
  return (
    <>
      <OwnHead view={view} />
      <div className="own-column">
        <VoicemailCard view={view} />
        <TwoInOneCard view={view} />
      </div>
      <div className="own-column">
        <ForwardingCard view={view} />
      </div>
    </>
  );
}
