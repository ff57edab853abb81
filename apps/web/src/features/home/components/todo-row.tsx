import type { ReactNode } from "react";

interface TodoRowProps {
  state: ReactNode;
  /** Whom or what it is about. */
  what: ReactNode;
  reason: ReactNode;
  /** The link that mends it. */
  act: ReactNode;
}

/** One thing to do: its state, what it is about, why, and the verb that mends it. */
export function TodoRow({ state, what, reason, act }: TodoRowProps) {
  return (
    <tr>
      <td>{state}</td>
      <th scope="row">{what}</th>
      <td className="home-wide">{reason}</td>
      <td className="home-act">{act}</td>
    </tr>
  );
}
