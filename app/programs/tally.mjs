import { readFileSync } from "node:fs";

/** Counts from the report of Vitest's JSON reporter. A file that could not be loaded counts as one failed test. */
export function vitestTally(file) {
  const report = readReport(file);
  const files = report?.testResults ?? [];
  const broken = files.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  return {
    passed: tests.filter(({ status }) => status === "passed").length,
    failed: tests.filter(({ status }) => status === "failed").length + broken.length,
    skipped: tests
      .filter(({ status }) => !["passed", "failed"].includes(status))
      .map(({ fullName }) => fullName),
  };
}

/** Counts from the report of Playwright's JSON reporter. A test that passed only when repeated counts as failed. */
export function playwrightTally(file) {
  const report = readReport(file);
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return { passed: expected, failed: unexpected + flaky, skipped: (report?.suites ?? []).flatMap(skippedIn) };
}

function skippedIn(suite) {
  const own = (suite.specs ?? []).filter((spec) => spec.tests.some(({ status }) => status === "skipped"));
  return [...own.map((spec) => `${spec.file}: ${spec.title}`), ...(suite.suites ?? []).flatMap(skippedIn)];
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
