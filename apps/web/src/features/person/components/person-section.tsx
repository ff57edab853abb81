import type { ReactNode } from "react";

/** One section of a person's settings. */
export function PersonSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="card person-section" aria-labelledby={`person-${id}`}>
      <h2 id={`person-${id}`}>{title}</h2>
      {children}
    </section>
  );
}
