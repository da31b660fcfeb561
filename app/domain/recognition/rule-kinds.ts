/** What a badge may be for: everything that is counted. */
export { POINT_KINDS as RULE_KINDS } from "#db/schema/recognition.ts";
