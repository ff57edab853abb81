/**
 * Whether a token whose signature is right is an ID token, and no other that the provider signs with the same key: an access
 * token says in its head what it is (RFC 9068, 2.1), and so may all (RFC 8725, 3.11); a logout token has events
 * (OpenID Connect Back-Channel Logout, 2.4).
 */
export function isIdToken(token: string, claims: object): boolean {
  const [head = ""] = token.split(".");
  const { typ } = JSON.parse(Buffer.from(head, "base64url").toString()) as { readonly typ?: unknown };
  const isPlain = typ === undefined || (typeof typ === "string" && /^(?:application\/)?jwt$/i.test(typ));
  return isPlain && !("events" in claims);
}
