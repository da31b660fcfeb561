import { contacts } from "../../schema/crm.ts";
import type { Db } from "../../types.ts";
import { IN_DOUBT, MEMBERS_WITH_CONTACT, OTHER_CUSTOMERS } from "./contacts.ts";
import { daysBefore } from "./random.ts";
import { personNamed, type World } from "./world.ts";

const MODELS = ["Naxos M", "Naxos L", "Naxos S", "Milo", "Paros"];
const SHOPS = ["Nantes", "Rennes", "Lyon", "Paris 11e", "En ligne"];

/** The customer base as the shop's software knows it, members or not. */
export async function loadContacts(tx: Db, world: World): Promise<void> {
  const { now, random } = world;
  let code = 10_200;
  const contact = (
    firstName: string,
    lastName: string,
    company: string,
    email: string,
    boughtDaysAgo: number,
  ) => {
    code += random.between(3, 41);
    const createdAt = daysBefore(now, boughtDaysAgo);
    return {
      id: random.id(createdAt),
      externalId: `CY-${code}`,
      email,
      firstName,
      lastName,
      company,
      // The numbers that are kept free for stories.
      phone: `06 39 98 ${random.between(10, 99)} ${random.between(10, 99)}`,
      extra: {
        Modèle: MODELS[random.between(0, MODELS.length - 1)]!,
        "Date d’achat": createdAt.toISOString().slice(0, 10),
        Magasin: SHOPS[random.between(0, SHOPS.length - 1)]!,
      },
      createdAt,
      updatedAt: createdAt,
    };
  };
  const ofMember = (username: string, company = "") => {
    const { displayName, email } = personNamed(world, username);
    const [first = "", ...last] = displayName.split(" ");
    return contact(first, last.join(" "), company, email, random.between(290, 1400));
  };
  await tx.insert(contacts).values([
    ...MEMBERS_WITH_CONTACT.map((username) => ofMember(username)),
    ...IN_DOUBT.flatMap(({ username, companies }) => companies.map((company) => ofMember(username, company))),
    ...OTHER_CUSTOMERS.map(([first, last, company]) => {
      const name = `${first}.${last}`
        .normalize("NFKD")
        .replace(/[^a-zA-Z.]/g, "")
        .toLowerCase();
      return contact(first, last, company, `${name}@courriel.example`, random.between(20, 1400));
    }),
  ]);
}
