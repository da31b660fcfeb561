/** `level`, `badge`, `tier`, `left`, `invited`, `power`, `appeal`: what stands before the colon of a notice's `honour`. */
export type Honour = "level" | "badge" | "tier" | "left" | "invited" | "power" | "appeal";

export const honourOf = (honour: string | null): Honour | null =>
  honour === null ? null : (honour.split(":")[0] as Honour);
