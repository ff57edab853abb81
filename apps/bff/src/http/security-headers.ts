import type { RequestHandler } from "express";
import helmet from "helmet";
import { plainStyleHash } from "./plain-style.ts";

/** An answer is kept by nobody, unless its route says otherwise: the files of the build do. */
export const keptByNobody: RequestHandler = (_, response, next) => {
  response.setHeader("cache-control", "no-store");
  next();
};

/** The headers of ASSURANCE.md 4 on every answer; HSTS only where the browser comes by TLS. */
export function securityHeaders(secure: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'", plainStyleHash],
        "img-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "require-trusted-types-for": ["'script'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  });
}
