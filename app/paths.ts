/**
 * Every URL of the application is built here. Pure; anyone may import it. Addresses stand in `paths/`, so that a browser
 * loads those of admins only with their pages.
 */
export * as paths from "./paths/all.ts";
