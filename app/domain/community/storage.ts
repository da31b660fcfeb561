/** Where files are kept. Keys are ours (`ab/abcdef….webp`), never a person's file name. */
export type Storage = {
  put: (key: string, bytes: Uint8Array) => Promise<void>;
  /** Null when there is nothing under the key. */
  get: (key: string) => Promise<Uint8Array | null>;
  /** Removing what is not there is fine. */
  remove: (key: string) => Promise<void>;
};

/** Keys of pictures, which are served to whoever asks. */
export const STORAGE_KEY = /^[0-9a-f]{2}\/[0-9a-f]{32}\.webp$/;

/** Keys of other files, downloaded by whoever has the address. */
export const FILE_KEY = /^files\/[0-9a-f]{32}\.bin$/;

/** Keys of pictures and files sent in a private conversation. */
export const PRIVATE_KEY = /^private\/[0-9a-f]{32}\.(?:webp|bin)$/;

/** Keys of contact files waiting to be read in; never served. */
export const CONTACT_FILE_KEY = /^contacts\/[0-9a-f]{32}\.csv$/;

/** The only keys there are; anything else never reaches a file system. */
export const isStorageKey = (key: string) =>
  [STORAGE_KEY, FILE_KEY, PRIVATE_KEY, CONTACT_FILE_KEY].some((form) => form.test(key));
