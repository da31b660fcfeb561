export type Check = {
  name: string;
  /** Selects one row per difference, with columns that tell a person what and where. */
  find: string;
  /** Repairs what `find` finds; without one, only a person can. */
  fix?: string;
  advice?: string;
};
