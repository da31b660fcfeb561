import { type Crm, CrmFailure, type Found } from "../port.ts";

type Sought = Parameters<NonNullable<Crm["records"]>["find"]>[0][number];

/**
 * Who these contacts are over there. When the CRM cannot take the question, it is asked in halves, until the contact it
 * stumbles over is alone (null).
 */
export async function findEach(
  crm: Crm,
  sought: readonly Sought[],
  fields: readonly string[],
): Promise<(Found | null)[]> {
  if (sought.length === 0) return [];
  try {
    if (sought.length <= crm.batch.find) return await crm.records!.find(sought, fields);
  } catch (error) {
    const about =
      error instanceof CrmFailure && (error.kind === "invalid_value" || error.kind === "too_large");
    if (!about) throw error;
    if (sought.length === 1) return [null];
  }
  const middle = Math.min(crm.batch.find, Math.ceil(sought.length / 2));
  return [
    ...(await findEach(crm, sought.slice(0, middle), fields)),
    ...(await findEach(crm, sought.slice(middle), fields)),
  ];
}
