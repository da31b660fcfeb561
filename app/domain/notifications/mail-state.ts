export const MAIL_STATES = ["queued", "sent", "kept", "failed", "dropped"] as const;
export type MailState = (typeof MAIL_STATES)[number];

export const isMailState = (value: unknown): value is MailState => MAIL_STATES.includes(value as MailState);
