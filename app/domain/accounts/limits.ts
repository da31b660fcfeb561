/** Limits of accounts. No validation library here: forms in the browser import this file. */

export const EMAIL_MAX = 254;
export const DISPLAY_NAME_MAX = 60;
export const USERNAME_MIN = 2;
export const USERNAME_MAX = 30;
export const BIO_MAX = 500;
export const PASSWORD_MIN = 10;
/** Long enough for any passphrase; hashing megabytes would be a way to keep the server busy. */
export const PASSWORD_MAX = 200;

const HOUR_MS = 3_600_000;
/** A link in a mail that nobody opened on the first evening still works in the morning. */
export const VERIFY_LINK_MS = 24 * HOUR_MS;
/** Opens an account without its password, so it lives as short as a person needs to reach their mail. */
export const RESET_LINK_MS = HOUR_MS;
