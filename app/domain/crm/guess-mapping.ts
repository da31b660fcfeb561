import { CONTACT_FIELDS, type ContactField, type Mapping } from "./limits.ts";

/** What spreadsheets and CRM exports call our fields, in English and French, without accents and punctuation. */
const NAMES: Record<ContactField, readonly string[]> = {
  externalId: [
    "external id",
    "externalid",
    "customer id",
    "customer code",
    "customer number",
    "contact id",
    "account number",
    "id",
    "code client",
    "numero client",
    "no client",
    "identifiant",
    "identifiant client",
    "reference client",
    "code",
    "reference",
    "contactid",
    "customerid",
    "salesforce id",
    "record id",
  ],
  email: [
    "email",
    "e mail",
    "mail",
    "email address",
    "e mail address",
    "adresse email",
    "adresse e mail",
    "courriel",
    "adresse mail",
    "adresse electronique",
    "work email",
    "email professionnel",
  ],
  firstName: ["first name", "firstname", "given name", "forename", "prenom"],
  lastName: ["last name", "lastname", "surname", "family name", "nom", "nom de famille", "name"],
  company: [
    "company",
    "company name",
    "organisation",
    "organization",
    "employer",
    "societe",
    "entreprise",
    "raison sociale",
  ],
  phone: [
    "phone",
    "phone number",
    "telephone",
    "mobile",
    "mobile phone",
    "tel",
    "portable",
    "numero de telephone",
    "telephone portable",
  ],
  account: ["account", "account name", "customer account", "compte", "compte client", "nom du compte"],
  accountValue: [
    "account value",
    "annual value",
    "contract value",
    "arr",
    "acv",
    "annual recurring revenue",
    "annual revenue",
    "valeur du compte",
    "valeur",
    "valeur annuelle",
    "chiffre d affaires",
    "ca annuel",
    "ca",
  ],
  accountCurrency: ["currency", "currency code", "devise", "monnaie"],
  segment: ["segment", "customer segment", "market segment", "segment client"],
  tier: ["tier", "customer tier", "plan", "service level", "niveau", "niveau de service", "formule"],
  ownerName: [
    "owner",
    "account owner",
    "contact owner",
    "account manager",
    "responsable",
    "responsable du compte",
    "charge de compte",
    "commercial",
  ],
};

const plain = (heading: string) =>
  heading
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** The best heading for each field, by its name alone; each heading is used once. A person confirms. */
export function guessMapping(headings: readonly string[]): Mapping {
  const mapping: Mapping = {};
  const free = new Set(headings);
  for (const field of CONTACT_FIELDS) {
    const rank = (heading: string) => NAMES[field].indexOf(plain(heading));
    const [best] = [...free].filter((heading) => rank(heading) >= 0).sort((a, b) => rank(a) - rank(b));
    if (!best) continue;
    mapping[field] = best;
    free.delete(best);
  }
  return mapping;
}
