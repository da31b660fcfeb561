/** Pages one connection may have counted: an office's worth of readers, not a machine's. */
export const READS_PER_NETWORK = { limit: 600, windowSeconds: 600 };

/** Days for which is known who read what: today and yesterday, whatever the hour somebody asks their question. */
export const READS_KEPT_DAYS = 2;
