import { queryAllByRole } from "@testing-library/react";

const CONTROLS = ["link", "button", "textbox", "searchbox", "combobox", "option", "group", "region"];

/** What shuts people out and can be seen without a browser; contrast and focus are axe's affair, end to end. */
export function domFaults(page: Document): readonly string[] {
  const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
  const controls = CONTROLS.flatMap((role) =>
    queryAllByRole(page.body, role, { name: "" }).map((one) => `${role} without a name: ${one.outerHTML}`),
  );
  const counted = ["h1", "main"].filter((name) => page.querySelectorAll(name).length !== 1);
  return [
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `id "${id}" is there twice`),
    ...controls,
    ...counted.map((name) => `not exactly one ${name}`),
  ];
}
