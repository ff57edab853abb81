import { makeAccountLink, removeAccount } from "@naisen/api/endpoints/accounts";
import { ja } from "@naisen/messages/ja";
import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { type ComponentProps, type ReactNode, useState } from "react";
import { expect, it } from "vitest";
import { createQueryClient } from "../app/query-client.ts";
import { MessagesProvider } from "../lib/messages.tsx";
import { useStepUpAsked } from "../lib/step-up.ts";
import { domFaults } from "../testing/dom-faults.ts";
import { mockEndpoint, mockProblem } from "../testing/mock-endpoint.ts";
import { furnishPlatform } from "../testing/platform.ts";
import { server } from "../testing/server.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { ToastProvider } from "./toast.tsx";

const TITLE = "佐藤 太郎のアカウントを削除する";
const FOLLOWS = ["ログインはすぐに切れます。", "内線は残ります。"];
const DONE = "削除しました。";
const REFUSED = ja.problems["account.last-administrator"];
const { cancel } = ja.panel.edit;

type Props = ComponentProps<typeof ConfirmDialog<typeof removeAccount>>;

/** A page with the button that opens the dialog; `keys` are those that came to the page behind it. */
async function opened(some: Partial<Props> = {}) {
  const keys: string[] = [];
  let count = 0;
  function Page() {
    const [isOpen, setOpen] = useState(false);
    return (
      <main onKeyDown={({ key }) => keys.push(key)}>
        <h1 id="page" tabIndex={-1}>
          アカウント
        </h1>
        <button type="button" onClick={() => setOpen(true)}>
          削除
        </button>
        {isOpen ? (
          <ConfirmDialog
            title={TITLE}
            follows={FOLLOWS}
            submit="アカウントを削除"
            working="送っています"
            endpoint={removeAccount}
            request={{ params: { userId: "sato" } }}
            done={DONE}
            onDone={() => {
              count += 1;
            }}
            onClose={() => setOpen(false)}
            {...some}
          />
        ) : null}
        <WhoIsThere />
      </main>
    );
  }
  const user = shown(<Page />);
  const opener = screen.getByRole("button", { name: "削除" });
  await user.click(opener);
  const dialog = within(screen.getByRole("dialog", { name: TITLE }));
  const submit = dialog.getByRole("button", { name: "アカウントを削除" });
  return { user, opener, dialog, submit, keys, timesDone: () => count };
}

/** Puts it on a page with all that it lives on. */
function shown(part: ReactNode) {
  furnishPlatform();
  render(
    <MessagesProvider messages={ja}>
      <QueryClientProvider client={createQueryClient({ retries: 0 })}>
        <ToastProvider>{part}</ToastProvider>
      </QueryClientProvider>
    </MessagesProvider>,
  );
  return userEvent.setup();
}

/** Where a person proves who they are, or does not. */
function WhoIsThere() {
  const asked = useStepUpAsked();
  if (asked === null) return null;
  return [true, false].map((proved) => (
    <button key={String(proved)} type="button" onClick={() => asked.settle(proved)}>
      {proved ? "本人です" : "あとで"}
    </button>
  ));
}

/** A server that answers each request with the next of these, once it is let; `asked` are the requests. */
function answering(...answers: (() => null | Response)[]) {
  const asked: string[] = [];
  let hold = Promise.resolve();
  server.use(
    mockEndpoint(removeAccount, async ({ params }) => {
      const answer = answers[asked.push(params.userId) - 1];
      await hold;
      return answer === undefined ? null : answer();
    }),
  );
  const holdBack = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    hold = promise;
    return resolve;
  };
  return { asked, holdBack };
}

const refusing = () => mockProblem("account.last-administrator");
const stepUpFirst = () => mockProblem("session.step-up-required");
const noDialog = () => expect(screen.queryByRole("dialog")).toBeNull();

it("says what follows, is read from its title on, and gives the focus back when it is left", async () => {
  const { asked } = answering();
  const { user, opener, dialog, keys } = await opened();
  expect(dialog.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(FOLLOWS);
  expect(document.activeElement).toBe(dialog.getByRole("heading", { name: TITLE }));
  expect(domFaults(document)).toEqual([]);
  await user.keyboard("{Escape}");
  expect(keys).toEqual([]);
  await user.click(dialog.getByRole("button", { name: cancel }));
  noDialog();
  expect(document.activeElement).toBe(opener);
  expect(asked).toEqual([]);
});

it("does it once, however often it is pressed, and tells that it is done", async () => {
  const { asked, holdBack } = answering();
  const { user, opener, dialog, submit, timesDone } = await opened();
  const go = holdBack();
  await user.click(submit);
  await user.click(await dialog.findByRole("button", { name: "送っています" }));
  go();
  expect(await screen.findByText(DONE)).not.toBeNull();
  noDialog();
  expect(asked).toEqual(["sato"]);
  expect(timesDone()).toBe(1);
  expect(document.activeElement).toBe(opener);
});

it("stays open with what was refused and what to do, and can be pressed again", async () => {
  const { asked } = answering(refusing);
  const { user, dialog, submit, timesDone } = await opened();
  await user.click(submit);
  const told = await dialog.findByRole("alert");
  for (const text of [REFUSED.title, REFUSED.remedy]) expect(told.textContent).toContain(text);
  expect(timesDone()).toBe(0);
  expect(domFaults(document)).toEqual([]);
  await user.click(submit);
  await screen.findByText(DONE);
  expect(asked).toHaveLength(2);
});

it("tells a refusal also to whoever closed it meanwhile", async () => {
  const { holdBack } = answering(refusing);
  const { user, dialog, submit, timesDone } = await opened();
  const go = holdBack();
  await user.click(submit);
  await user.click(dialog.getByRole("button", { name: cancel }));
  noDialog();
  go();
  expect(await screen.findByText(`${REFUSED.title} ${REFUSED.remedy}`)).not.toBeNull();
  expect(timesDone()).toBe(0);
});

it("says what is missing, and asks nobody", async () => {
  const { asked } = answering();
  const { user, dialog, submit } = await opened({
    request: { title: "確かめ方を選んでください。", remedy: "確かめられないときは、しないでください。" },
  });
  await user.click(submit);
  expect(dialog.getByRole("alert").textContent).toContain("確かめ方を選んでください。");
  expect(asked).toEqual([]);
});

it("makes the same request again once it is proved who is there", async () => {
  const { asked } = answering(stepUpFirst);
  const { user, submit } = await opened();
  await user.click(submit);
  await user.click(await screen.findByRole("button", { name: "本人です" }));
  await screen.findByText(DONE);
  expect(asked).toEqual(["sato", "sato"]);
});

it("does nothing where that is not proved, and says so", async () => {
  const { asked } = answering(stepUpFirst);
  const { user, dialog, submit, timesDone } = await opened();
  await user.click(submit);
  await user.click(await screen.findByRole("button", { name: "あとで" }));
  const told = await dialog.findByRole("alert");
  expect(told.textContent).toContain(ja.problems["session.step-up-required"].title);
  expect(asked).toEqual(["sato"]);
  expect(timesDone()).toBe(0);
});

it("leads the focus to where it is said, where what it was opened by goes", async () => {
  answering();
  const { user, submit } = await opened({ returnTo: "page" });
  await user.click(submit);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 })));
});

it("stays for what is shown in its place, and hands over the answer", async () => {
  const made = {
    userId: "sato",
    purpose: "RESET" as const,
    expiresAt: "2026-12-02T00:00:00.000Z",
    link: "x",
  };
  server.use(mockEndpoint(makeAccountLink, () => made));
  const given: unknown[] = [];
  const user = shown(
    <ConfirmDialog
      title={TITLE}
      submit="リンクを作る"
      working="送っています"
      endpoint={makeAccountLink}
      request={{ params: { userId: "sato" } }}
      onDone={(answer) => given.push(answer)}
      onClose={() => given.push("closed")}
    />,
  );
  await user.click(screen.getByRole("button", { name: "リンクを作る" }));
  await waitFor(() => expect(given).toEqual([made]));
});
