import { changePassword } from "@naisen/api/endpoints/person";
import { ja } from "@naisen/messages/ja";
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { admin } from "../../testing/fixtures.ts";
import { signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const words = ja.areas.person.password;
const NEXT = "seven unrelated teapots";

async function shown() {
  server.use(...signedIn(admin));
  const { user } = renderApp("/settings");
  await screen.findByRole("heading", { name: words.title });
  const box = (name: string) => screen.getByLabelText(new RegExp(`^${name.replace(/[（）]/g, ".")}$`));
  const fill = async (current: string, next: string, again: string) => {
    for (const [name, text] of [
      [words.current, current],
      [words.next, next],
      [words.again, again],
    ] as const) {
      await user.clear(box(name));
      if (text !== "") await user.type(box(name), text);
    }
    await user.click(screen.getByRole("button", { name: words.submit }));
  };
  return { user, box, fill };
}

it("explains what is not right yet, where it is, and sends nothing", async () => {
  const { box, fill } = await shown();
  await fill("", NEXT, NEXT);
  expect(screen.getByText(words.faults.current)).not.toBeNull();
  expect(document.activeElement).toBe(box(words.current));
  await fill("now", "fourteen-chars", "fourteen-chars");
  expect(screen.getByText(words.faults.short)).not.toBeNull();
  expect(document.activeElement).toBe(box(words.next));
  await fill("now", NEXT, `${NEXT}!`);
  expect(screen.getByText(words.faults.differ)).not.toBeNull();
  expect(document.activeElement).toBe(box(words.again));
});

it.each([
  ["password.wrong", words.current],
  ["password.guessable", words.next],
] as const)("tells %s at its field", async (code, name) => {
  const { box, fill } = await shown();
  server.use(mockEndpoint(changePassword, () => mockProblem(code)));
  await fill("now", NEXT, NEXT);
  expect(await screen.findByText(ja.problems[code].title + ja.problems[code].remedy)).not.toBeNull();
  expect(document.activeElement).toBe(box(name));
});

it("changes the password, says that others ended, and forgets what was typed", async () => {
  const { box, fill } = await shown();
  const sent: unknown[] = [];
  server.use(
    mockEndpoint(changePassword, ({ body }) => {
      sent.push(body);
      return null;
    }),
  );
  await fill("now", NEXT, NEXT);
  expect(await screen.findByText(words.done)).not.toBeNull();
  expect(sent).toEqual([{ current: "now", next: NEXT }]);
  expect(box(words.current)).toHaveProperty("value", "");
  expect(box(words.next)).toHaveProperty("value", "");
});

it("shows what was typed when asked, and takes what is pasted", async () => {
  const { user, box } = await shown();
  await user.click(box(words.next));
  await user.paste(NEXT);
  expect(box(words.next)).toHaveProperty("type", "password");
  await user.click(screen.getByRole("button", { name: words.showOf(words.next) }));
  expect(box(words.next)).toHaveProperty("type", "text");
  expect(box(words.next)).toHaveProperty("value", NEXT);
});
