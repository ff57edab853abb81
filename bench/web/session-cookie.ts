/** Signs in without a browser; gives the session as a Cookie header. */
export async function sessionCookie(
  address: string,
  credentials: { readonly companyId: string; readonly userId: string; readonly password: string },
): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(credentials),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
