import type { Page } from "playwright/test";

/** A page to walk to: its address, or where on another page a link to it is, because the demo chooses ids anew. */
export type Stop = {
  name: string;
  path: string;
  thenLink?: RegExp;
  thenPath?: (found: string) => string;
  status?: number;
  /** What is done there before one looks. */
  act?: (page: Page) => Promise<void>;
};

export const stopAt = (path: string, more: Partial<Stop> = {}): Stop => ({ name: path, path, ...more });
