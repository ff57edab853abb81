type Options = Readonly<Record<string, unknown>>;

/** Whether this browser has passkeys, and reads what the server writes of them. */
export function hasPasskeys(): boolean {
  return typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === "function";
}

/** Has the browser make a passkey; null where the person or the browser did not. */
export async function makePasskey(options: Options): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as never);
  return jsonOf(navigator.credentials.create({ publicKey }));
}

/** Has a passkey sign; null where the person or the browser did not. */
export async function signByPasskey(options: Options): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as never);
  return jsonOf(navigator.credentials.get({ publicKey }));
}

async function jsonOf(asked: Promise<Credential | null>): Promise<unknown> {
  try {
    const credential = await asked;
    return credential instanceof PublicKeyCredential ? credential.toJSON() : null;
  } catch {
    return null;
  }
}
