import type { Jobs } from "#app/domain/core/enqueue-job.server.ts";
import { awardBadges } from "./award-badges.server.ts";
import { caseClock } from "./case-clock.server.ts";
import { compareWithCrm } from "./compare-with-crm.server.ts";
import { deliverToCrm } from "./deliver-to-crm.server.ts";
import { findVoteSignals } from "./find-vote-signals.server.ts";
import { forumClock } from "./forum-clock.server.ts";
import { hideUntilDecidedJob } from "./hide-until-decided.server.ts";
import { importContacts } from "./import-contacts.server.ts";
import { indexDocumentsJob } from "./index-documents.server.ts";
import { mailCustomerCodeJob } from "./mail-customer-code.server.ts";
import { moderationClock } from "./moderation-clock.server.ts";
import { noteReaders } from "./note-readers.server.ts";
import { proposeAmbassadors } from "./propose-ambassadors.server.ts";
import { prune } from "./prune.server.ts";
import { pullClock } from "./pull-clock.server.ts";
import { pullFromCrm } from "./pull-from-crm.server.ts";
import { rebuildAccountVotes } from "./rebuild-account-votes.server.ts";
import { rebuildLedger } from "./rebuild-ledger.server.ts";
import { rebuildPopularity } from "./rebuild-popularity.server.ts";
import { refreshConnection } from "./refresh-connection.server.ts";
import { refreshContact } from "./refresh-contact.server.ts";
import { refreshContacts } from "./refresh-contacts.server.ts";
import { refreshStandings } from "./refresh-standings.server.ts";
import { removeConnection } from "./remove-connection.server.ts";
import { renderAgain } from "./render-again.server.ts";
import { sendMail } from "./send-mail.server.ts";
import { settleContacts } from "./settle-contacts.server.ts";
import { settleHelpingActs } from "./settle-helping-acts.server.ts";
import { tellStatementJob } from "./tell-statement.server.ts";
import { tryRule } from "./try-rule.server.ts";

export type JobHandlers = { [N in keyof Jobs]?: (payload: Jobs[N]) => Promise<void> };

/** Every job of the queue; a handler loads by id and may run twice. */
export const jobHandlers: JobHandlers = {
  "send-mail": sendMail,
  "deliver-to-crm": deliverToCrm,
  "compare-with-crm": compareWithCrm,
  "pull-clock": pullClock,
  "pull-from-crm": pullFromCrm,
  "mail-customer-code": mailCustomerCodeJob,
  "refresh-connection": refreshConnection,
  "refresh-contact": refreshContact,
  "refresh-contacts": refreshContacts,
  "remove-connection": removeConnection,
  "refresh-standings": refreshStandings,
  "note-readers": noteReaders,
  "propose-ambassadors": proposeAmbassadors,
  "import-contacts": importContacts,
  "rebuild-popularity": rebuildPopularity,
  "settle-contacts": settleContacts,
  "rebuild-account-votes": rebuildAccountVotes,
  "rebuild-ledger": rebuildLedger,
  "render-again": renderAgain,
  "find-vote-signals": findVoteSignals,
  "forum-clock": forumClock,
  "case-clock": caseClock,
  "hide-until-decided": hideUntilDecidedJob,
  "tell-statement": tellStatementJob,
  "moderation-clock": moderationClock,
  "award-badges": awardBadges,
  "settle-helping-acts": settleHelpingActs,
  prune,
  "try-rule": tryRule,
  "index-documents": indexDocumentsJob,
};
