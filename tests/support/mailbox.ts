import { sql } from "#tests/support/database.ts";

export type QueuedMail = {
  template: string;
  to: string;
  memberId: string | null;
  values: Record<string, unknown>;
};

/** The mails waiting in the outbox, oldest first. */
export function mailsTo(address?: string): Promise<QueuedMail[]> {
  return sql<QueuedMail[]>`
    select template, to_address as "to", member_id as "memberId", values from mails
    where ${address ?? null}::text is null or to_address = ${address ?? null} order by created_at, id`;
}

/** The one-time token in the newest mail of that template to that address. */
export async function tokenFor(address: string, template: string): Promise<string> {
  const mail = (await mailsTo(address)).filter((each) => each.template === template).at(-1);
  if (!mail) throw new Error(`No ${template} mail to ${address}`);
  return String(mail.values.path).split("?")[0]!.split("/").at(-1)!;
}
