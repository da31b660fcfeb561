import type { Outcome, RemoteTarget } from "#app/domain/crm/port.ts";

/** The CRM does not have them. An entry about somebody who is still to be made there waits for that. */
export const noSuchContact = (target: RemoteTarget, entry = false): Outcome =>
  entry && target.create
    ? { retry: true, kind: "not_found", reason: "the contact is not there yet" }
    : { giveUp: true, kind: "not_found", reason: "no such contact" };
