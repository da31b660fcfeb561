/** Sendings tried before a mail is `failed`: with the queue's growing pauses, about half a day. */
export const MAIL_ATTEMPTS = 11;

/** The queue itself may try more often, so that crashes in between do not use up a mail's own attempts. */
export const MAIL_JOB_ATTEMPTS = 25;

export const mailJobKey = (mailId: string) => `mail:${mailId}`;
