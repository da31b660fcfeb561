import { test } from "playwright/test";

export type Customer = { displayName: string; email: string; username: string };

/**
 * Somebody in the demo's contact book who is not yet a member: each story has its own, and when it is repeated, another,
 * since the first has joined by then.
 */
const CUSTOMERS = {
  ambassador: ["Rosa Marques", "Salima Ferhat"],
  case: ["Solène Guéguen", "Catherine Vial"],
  contact: ["Ingrid Lindholm", "Birgit Neumann"],
  idea: ["Anne-Lise Berthier", "Fabienne Courtois"],
  webhook: ["Coralie Besson", "Viviane Schmitt"],
} as const;

export function customerOf(story: keyof typeof CUSTOMERS): Customer {
  const people = CUSTOMERS[story];
  const displayName = people[test.info().retry] ?? people[0];
  const plain = displayName
    .normalize("NFKD")
    .replace(/[^a-zA-Z -]/g, "")
    .toLowerCase();
  return {
    displayName,
    email: `${plain.replace("-", "").replace(" ", ".")}@courriel.example`,
    username: plain.replace(" ", "-"),
  };
}
