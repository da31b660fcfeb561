/** How often each act may be tried, per network address and per e-mail address or member. */
export const ATTEMPT_LIMITS = {
  // An office behind one address signs in on Monday morning; a guesser needs thousands.
  "sign-in": { perIp: { limit: 60, windowSeconds: 600 }, perSubject: { limit: 10, windowSeconds: 600 } },
  "sign-up": { perIp: { limit: 20, windowSeconds: 3600 }, perSubject: { limit: 5, windowSeconds: 3600 } },
  // Each of these writes a mail to somebody.
  "account-mail": {
    perIp: { limit: 30, windowSeconds: 3600 },
    perSubject: { limit: 5, windowSeconds: 3600 },
  },
  // Links from mails: 256 random bits cannot be guessed, but need not be tried for free either.
  "one-time-link": {
    perIp: { limit: 60, windowSeconds: 600 },
    perSubject: { limit: 60, windowSeconds: 600 },
  },
  // Sign-ins from elsewhere: each asks another server. The subject is the provider's name for a person.
  "sign-in-elsewhere": {
    perIp: { limit: 120, windowSeconds: 600 },
    perSubject: { limit: 20, windowSeconds: 600 },
  },
  // Each may write a mail to a customer. The subject is the member who asks.
  "customer-code": {
    perIp: { limit: 20, windowSeconds: 3600 },
    perSubject: { limit: 5, windowSeconds: 3600 },
  },
  // Everything about somebody as one file: much to read for one click.
  "own-data": { perIp: { limit: 60, windowSeconds: 3600 }, perSubject: { limit: 20, windowSeconds: 3600 } },
  // Forms that ask for the password again.
  password: { perIp: { limit: 60, windowSeconds: 600 }, perSubject: { limit: 10, windowSeconds: 600 } },
} as const;

export type Attempt = keyof typeof ATTEMPT_LIMITS;
