import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

/** Counts from the report of Vitest's JSON reporter. A file that could not be loaded counts as one failed test. */
export function vitestTally(file) {
  const files = readReport(file)?.testResults ?? [];
  const broken = files.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const failed = tests.filter(({ status }) => status === "failed");
  return {
    passed: tests.filter(({ status }) => status === "passed").length,
    failures: [
      ...broken.map(({ name, message }) => failure(name, message)),
      ...failed.map(({ fullName, failureMessages }) => failure(fullName, failureMessages[0])),
    ],
    repeated: [],
    skipped: tests
      .filter(({ status }) => !["passed", "failed"].includes(status))
      .map(({ fullName }) => fullName),
  };
}

/**
 * Counts from the report of Playwright's JSON reporter. A test that passed when it was repeated counts as passed, and
 * is named with what it failed of.
 */
export function playwrightTally(file) {
  const specs = (readReport(file)?.suites ?? []).flatMap(specsIn);
  const tests = specs.flatMap(({ tests, ...spec }) => tests.map((test) => ({ ...spec, ...test })));
  const having = (wanted) => tests.filter(({ status }) => status === wanted);
  const failures = (wanted) =>
    having(wanted).map(({ file, title, results }) =>
      failure(`${file}: ${title}`, results.flatMap(({ errors }) => errors)[0]?.message),
    );
  const repeated = failures("flaky");
  return {
    passed: having("expected").length + repeated.length,
    failures: failures("unexpected"),
    repeated,
    skipped: having("skipped").map(({ file, title }) => `${file}: ${title}`),
  };
}

const specsIn = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsIn)];

const failure = (name, message = "") => ({ name, message: stripVTControlCharacters(message).trim() });

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
