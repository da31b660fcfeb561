/** Where files are kept. Keys are ours (`ab/abcdef….webp`), never a person's file name. */
export type Storage = {
  put: (key: string, bytes: Uint8Array) => Promise<void>;
  /** Null when there is nothing under the key. */
  get: (key: string) => Promise<Uint8Array | null>;
  /** Removing what is not there is fine. */
  remove: (key: string) => Promise<void>;
};

/** The only keys there are; anything else never reaches a file system. */
export const STORAGE_KEY = /^[0-9a-f]{2}\/[0-9a-f]{32}\.webp$/;
