/** What accounts of an idea are listed by. */
export const ACCOUNT_ORDERS = ["people", "value"] as const;
export type AccountOrder = (typeof ACCOUNT_ORDERS)[number];

export const parseAccountOrder = (text: string | null): AccountOrder =>
  ACCOUNT_ORDERS.find((order) => order === text) ?? "people";
