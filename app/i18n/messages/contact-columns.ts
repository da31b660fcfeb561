import { defineMessages } from "#app/i18n/index.ts";

/** What is known of a contact, by name: columns of lists, of imports and of comparisons. */
export const contactColumnMessages = defineMessages({
  en: {
    name: "Name",
    company: "Company",
    email: "E-mail",
    phone: "Phone",
    account: "Account",
    accountValue: "Value of the account in a year",
    accountCurrency: "Currency of the value",
    segment: "Segment",
    tier: "Tier",
    ownerName: "Owner",
    externalId: "Customer code",
    firstName: "First name",
    lastName: "Last name",
    unnamed: "No name",
  },
  fr: {
    name: "Nom",
    company: "Société",
    email: "E-mail",
    phone: "Téléphone",
    account: "Compte",
    accountValue: "Valeur annuelle du compte",
    accountCurrency: "Devise de la valeur",
    segment: "Segment",
    tier: "Niveau de service",
    ownerName: "Responsable",
    externalId: "Code client",
    firstName: "Prénom",
    lastName: "Nom de famille",
    unnamed: "Sans nom",
  },
});
