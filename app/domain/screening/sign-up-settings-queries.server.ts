import type { Sql } from "#db/types.ts";

export type SignUpSettings = {
  limits: Record<string, number>;
  proofBits: number;
  refuseDisposable: boolean;
  disposableDomains: string;
};

/** What an account is asked for before it is opened. */
export async function signUpSettings(sql: Sql): Promise<SignUpSettings> {
  const [row] = await sql<SignUpSettings[]>`
    select limits, proof_bits as "proofBits", refuse_disposable as "refuseDisposable",
      disposable_domains as "disposableDomains"
    from screening_settings where id = 1`;
  return row ?? { limits: {}, proofBits: 0, refuseDisposable: false, disposableDomains: "" };
}
