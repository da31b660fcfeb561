/**
 * How long a batch is taken for; whoever sends it takes it again and again while it lasts, so that only a dead process
 * loses it.
 */
export const LEASE_SECONDS = 20;
export const RENEW_LEASE_MS = 5_000;
/** Of one contact only one message goes at a time: so many are looked at for one that is taken. */
export const LOOKED_AT_PER_TAKEN = 4;
/** What is kept of a reason; receivers may answer with whole pages. */
export const MAX_REASON = 300;
/** A contact that was not there is looked for again, when there is something to tell, after so many hours. */
export const LOOK_AGAIN_HOURS = 24;
/** For so long nothing gets through before admins hear of it: most outages are over by then. */
export const TELL_AFTER_SECONDS = 15 * 60;
/** How long it waits when the CRM does not say when its limit starts again; then one batch asks. */
export const BUDGET_PAUSE_SECONDS = 3600;
