import { createContext } from "react";

/** What the content security policy knows our inline scripts and styles by; empty in a browser, where they have run. */
export const NonceContext = createContext("");
