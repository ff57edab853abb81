import { useQuery } from "@tanstack/react-query";
import { usePanel } from "../../../lib/messages.tsx";
import { meQuery } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import { PasswordForm } from "./password-form.tsx";

export function PersonPage() {
  const { titleOf } = usePanel();
  const words = useWords("person");
  const me = useQuery(meQuery).data;
  return (
    <main id="main" className="page">
      <title>{titleOf(words.title)}</title>
      <div className="page-head">
        <h1>{words.title}</h1>
      </div>
      {me === undefined ? null : <PasswordForm userId={me.userId} />}
    </main>
  );
}
