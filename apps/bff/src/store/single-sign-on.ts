/** The provider by whom a company's people may sign in (OpenID Connect). */
export interface SingleSignOn {
  readonly companyId: string;
  /** As the provider calls itself, to the letter: subjects are its own. */
  readonly issuer: string;
  readonly clientId: string;
  /** null: the provider knows us as a public client, by PKCE alone. */
  readonly clientSecret: string | null;
  /** There is a secret, and what is kept of it cannot be opened: it has to be typed anew. */
  readonly secretLost?: true;
  /** Whether users and auditors who are linked come in by the provider only. Administrators keep every way (adr-0022). */
  readonly only: boolean;
  /** As whoever set it has seen them; null: it was set before they were kept, and is of no use until it is set anew. */
  readonly hosts: ProviderHosts | null;
}

/** The hosts to which a provider's document leads, with the port where that is told: people, and the server for tokens and keys. */
export interface ProviderHosts {
  readonly authorization: string;
  readonly token: string;
  readonly keys: string;
}

/** That somebody whom the provider knows by that subject is this account's person. Times are milliseconds since 1970. */
export interface ProviderLink {
  readonly companyId: string;
  readonly userId: string;
  readonly issuer: string;
  readonly subject: string;
  readonly linkedAt: number;
}

/** What is asked about sign-in by a company's provider. */
export interface SingleSignOnReader {
  singleSignOn(companyId: string): Promise<SingleSignOn | null>;
  /** The link of that account; null where it has none. */
  linkOf(companyId: string, userId: string): Promise<ProviderLink | null>;
  /** The link of that person of the issuer's within a company: another issuer's same subject is another person. */
  linkTo(companyId: string, issuer: string, subject: string): Promise<ProviderLink | null>;
  /** Every link of the company, by userId. */
  linksOf(companyId: string): Promise<readonly ProviderLink[]>;
}

/** What is written of it. */
export interface SingleSignOnWriter extends SingleSignOnReader {
  /** In the place of the setting that there was; null: there is none. */
  putSingleSignOn(companyId: string, setting: Omit<SingleSignOn, "secretLost"> | null): Promise<void>;
  /** In the place of the account's link and of that person's: each has one at most. */
  putLink(link: ProviderLink): Promise<void>;
  removeLink(companyId: string, userId: string): Promise<void>;
}
