/** How often what a CRM says of contacts may be read, in minutes. */
export const PULL_EVERY = [15, 60, 360, 1440] as const;
