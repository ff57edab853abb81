import { Link } from "@tanstack/react-router";
import { usePanel } from "../lib/messages.tsx";

/** An address that is no page of ours. */
export function NotFound() {
  const { notFound, titleOf } = usePanel();
  return (
    <main id="main" className="page">
      <title>{titleOf(notFound.title)}</title>
      <div className="card card-empty">
        <h1>{notFound.title}</h1>
        <p>{notFound.text}</p>
        <Link to="/extensions" search={{}} className="button button-plain">
          {notFound.toList}
        </Link>
      </div>
    </main>
  );
}
