import { randomBytes } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * To whom each secret of a token was told (adr-0020). Of those that there are: the newest to whoever rotated it last, as the
 * log has it, the first and those in their overlap to the maker. One of somebody who is gone by now holds no more.
 * And the salt of what is told of hashes to whom numbers are masked (adr-0019).
 */
export const toldAndMasked: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table api_token_secrets add column told_to text`.execute(db);
    await sql`update api_token_secrets set told_to = (
      select coalesce(
        (select actor_user_id from security_log
          where security_log.company_id = api_tokens.company_id and code = 'token.rotated'
            and params ->> 'name' = api_tokens.name and api_token_secrets.ends_at is null
            and unixepoch(at) >= made_at / 1000
          order by seq desc limit 1),
        made_by)
      from api_tokens where api_tokens.id = token_id)`.execute(db);
    await sql`create table masking_salt (salt text not null) strict`.execute(db);
    await sql`insert into masking_salt values (${randomBytes(32).toString("base64url")})`.execute(db);
  },
};
