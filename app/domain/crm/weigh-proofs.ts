/** One reason to believe that a member is a contact. */
export type Proof = {
  memberId: string;
  contactId: string;
  method: "single_sign_on" | "customer_code" | "verified_email";
  proof: Record<string, string>;
  /** When it was given; null for an address, which is as old as the account. */
  at: string | null;
  /** The contact that the member is already. */
  linkedTo: string | null;
  /** A person made that link after this proof was given. */
  settled: boolean;
  /** Another member is this contact. */
  taken: boolean;
  /** Somebody from the team took the two apart before. */
  apart: boolean;
};

export type Match = Pick<Proof, "memberId" | "contactId" | "method" | "proof">;

export type Question = {
  memberId: string;
  reason: "several_contacts" | "contact_taken" | "proofs_contradict";
  candidateIds: string[];
  linkedTo: string | null;
  /** When the newest of the proofs was given. */
  provenAt: string | null;
};

/** Best first: what the member cannot have without being this customer, before an address that may have changed hands. */
const STRENGTH: readonly Proof["method"][] = ["single_sign_on", "customer_code", "verified_email"];

/** Sorts out what is certain. Nothing wins over anything that contradicts it: that is for a person to say. */
export function weighProofs(proofs: readonly Proof[]): { certain: Match[]; unclear: Question[] } {
  const certain: Match[] = [];
  const unclear: Question[] = [];
  const byMember = new Map<string, Proof[]>();
  for (const proof of proofs) {
    const known = byMember.get(proof.memberId);
    if (known) known.push(proof);
    else byMember.set(proof.memberId, [proof]);
  }
  for (const own of byMember.values()) {
    const verdict = weigh(own);
    if (verdict && "reason" in verdict) unclear.push(verdict);
    else if (verdict) certain.push(verdict);
  }
  return { certain, unclear };
}

function weigh(proofs: Proof[]): Match | Question | null {
  const [{ memberId, linkedTo }] = proofs as [Proof];
  const weak = proofs.filter((proof) => proof.method === "verified_email");
  const strong = proofs.filter((proof) => proof.method !== "verified_email" && !proof.settled);
  const ask = (reason: Question["reason"], about: readonly Proof[]): Question => ({
    memberId,
    reason,
    candidateIds: [
      ...new Set([...(linkedTo ? [linkedTo] : []), ...about.map((proof) => proof.contactId)]),
    ].sort(),
    linkedTo,
    provenAt:
      about
        .map((proof) => proof.at)
        .filter((at) => at !== null)
        .sort()
        .at(-1) ?? null,
  });
  if (linkedTo) {
    if (strong.some((proof) => proof.contactId !== linkedTo)) return ask("proofs_contradict", strong);
    // They were linked when one contact had the address; by now another one has it too, and it tells nothing any more.
    const others = weak.filter((proof) => proof.contactId !== linkedTo && !proof.taken);
    return others.length > 0 ? ask("several_contacts", others) : null;
  }
  if (strong.length === 0) {
    const addressed = new Set(weak.map((proof) => proof.contactId));
    if (addressed.size === 0) return null;
    if (addressed.size > 1) return ask("several_contacts", weak);
    return weak[0]!.taken ? ask("contact_taken", weak) : (weak[0] as Match);
  }
  const proved = new Set(strong.map((proof) => proof.contactId));
  const disputed =
    proved.size > 1 ||
    strong.some((proof) => proof.taken || proof.apart) ||
    (weak.length > 0 && !weak.some((proof) => proved.has(proof.contactId)));
  if (disputed) return ask("proofs_contradict", proofs);
  return STRENGTH.flatMap((method) => strong.filter((proof) => proof.method === method))[0] as Match;
}
