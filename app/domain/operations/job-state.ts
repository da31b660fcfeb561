/** dead: out of attempts; retrying: failed, but another attempt is planned. */
export const JOB_STATES = ["dead", "retrying", "running", "waiting"] as const;
export type JobState = (typeof JOB_STATES)[number];

export const isJobState = (value: unknown): value is JobState => JOB_STATES.includes(value as JobState);
