import { Link } from "@tanstack/react-router";
import { useWords } from "../../../lib/words.ts";

/** What a change plan is, and how something comes into it. */
export function EmptyPlan() {
  const { title, empty } = useWords("plan");
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
      </div>
      <section className="card card-empty" aria-labelledby="plan-empty">
        <h2 id="plan-empty">{empty.title}</h2>
        <p>{empty.text}</p>
        <p>{empty.how}</p>
        <Link to="/extensions" search={{}} className="button button-primary">
          {empty.toList}
        </Link>
      </section>
    </>
  );
}
