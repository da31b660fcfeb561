import type { Connection, Taken } from "./take-batch.server.ts";

/** Whether somebody the CRM does not have may be made there: an admin allows it, and there is an address. */
export const mayBeMade = ({ allowCreate }: Connection, { contact }: Taken): boolean =>
  allowCreate && contact?.email != null;
