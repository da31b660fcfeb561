import { consumers } from "#app/jobs/consumers.server.ts";
import { drainEvents } from "#app/jobs/event-log.server.ts";
import { settleCounters } from "#app/programs/import/settle.ts";
import { rebuildSearch } from "#app/programs/rebuild-search.ts";
import type { Db, Sql } from "../types.ts";
import { castOf } from "./demo/cast.ts";
import { keepMails } from "./demo/keep-mails.server.ts";
import { loadArticles } from "./demo/load-articles.server.ts";
import { loadComments } from "./demo/load-comments.server.ts";
import { loadCommunity } from "./demo/load-community.server.ts";
import { loadContacts } from "./demo/load-contacts.server.ts";
import { loadCustomerAccounts } from "./demo/load-customer-accounts.server.ts";
import { loadDesk } from "./demo/load-desk.server.ts";
import { loadExampleWebhook } from "./demo/load-example-webhook.server.ts";
import { loadHelping } from "./demo/load-helping.server.ts";
import { loadIdeas, mergeDuplicates } from "./demo/load-ideas.server.ts";
import { loadNewcomers } from "./demo/load-newcomers.server.ts";
import { hashPasswords, loadPeople } from "./demo/load-people.server.ts";
import { loadThreads } from "./demo/load-threads.server.ts";
import { loadVotes } from "./demo/load-votes.server.ts";
import { logHistory } from "./demo/log-history.server.ts";
import { playCases } from "./demo/play-cases.server.ts";
import { playModeration } from "./demo/play-moderation.server.ts";
import { playProgramme, proposeCandidates } from "./demo/play-programme.server.ts";
import { playRecentDays } from "./demo/play-recent-days.server.ts";
import { daysBefore, seededRandom } from "./demo/random.ts";
import { rewind } from "./demo/rewind.server.ts";
import { fillContactBook, linkContacts } from "./demo/settle-crm.server.ts";
import type { World } from "./demo/world.ts";

/** Any number will do, as long as it stays. */
const SEED = 20_260_117;

/**
 * Loads the demo community: nine months of history as rows, then two days by the application's own commands, so that
 * notices, mails and CRM entries are what it really makes. Does nothing where there is already somebody.
 */
export async function seedDemo({ db, sql }: { db: Db; sql: Sql }, now = new Date()): Promise<void> {
  const [somebody] = await sql`select 1 from members limit 1`;
  if (somebody) return;
  const world: World = {
    now,
    random: seededRandom(SEED),
    people: new Map(),
    places: new Map(),
    ideas: new Map(),
    threads: new Map(),
  };
  const cast = castOf(world);
  const hashes = await hashPasswords(cast.flatMap(({ password }) => password ?? []));
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    await loadPeople(tx, world, cast, hashes);
    await loadCommunity(tx, world);
    await loadIdeas(tx, world);
    await loadVotes(tx, world);
    await loadComments(tx, world);
    await mergeDuplicates(tx, world);
    await loadContacts(tx, world);
    await loadCustomerAccounts(tx, world);
    await loadDesk(tx, world);
    await loadThreads(tx, world);
    await loadArticles(tx, world);
  });
  await settleCounters(sql);
  const database = { db, sql };
  await logHistory(database);
  await rememberActivity(sql);
  await linkContacts(database);
  await drainEvents(database, consumers);
  await fillContactBook(database);
  await playRecentDays(database, world);
  await playCases(database, world);
  await loadNewcomers(db, world);
  await loadHelping(db, world);
  await playProgramme(database, world);
  await playModeration(database, world);
  // Consumers publish events themselves, about which somebody may have to be told.
  await drainEvents(database, consumers);
  do await rewind(sql, daysBefore(now, 1.6));
  while ((await drainEvents(database, consumers)) > 0);
  await proposeCandidates(database, world);
  await rememberActivity(sql);
  await fillContactBook(database);
  await loadExampleWebhook(database, world);
  await keepMails(database);
  await forgetJobs(sql);
  await settleCounters(sql);
  await rebuildSearch(sql, { quiet: true });
}

/** What the queue was asked to do is done: at once, instead of one by one while somebody looks at the first page. */
async function forgetJobs(sql: Sql): Promise<void> {
  await sql`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`;
}

/** When each member was last seen to do something: part of what their contact says. */
async function rememberActivity(sql: Sql): Promise<void> {
  await sql`
    update members m set last_active_at = greatest(m.last_active_at, a.at) from (
      select member_id, max(at) as at from (
        select member_id, cast_at as at from idea_votes union all select author_id, created_at from idea_comments
        union all select author_id, created_at from ideas union all select actor_id, created_at from idea_timeline
      ) acts group by 1
    ) a where a.member_id = m.id`;
}
