import type { ConnectionFrame } from "./frame-queries.server.ts";

/** What has to be done before a connection with records may write, in order. */
export const SETUP_STEPS = ["connect", "test", "map", "dry_run", "live"] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

type Progress = Pick<ConnectionFrame, "connected" | "tested" | "mapped" | "dryRun">;

/** The steps that are done; one whose ground has changed since (a new mapping, new credentials) is not. */
export function doneSteps({ connected, tested, mapped, dryRun }: Progress): ReadonlySet<SetupStep> {
  const done = new Set<SetupStep>();
  if (connected) done.add("connect");
  if (connected && tested) done.add("test");
  if (connected && mapped > 0) done.add("map");
  if (connected && mapped > 0 && dryRun === "current") done.add("dry_run");
  return done;
}

/** The first step that is not done. */
export function nextStep(progress: Progress): SetupStep {
  const done = doneSteps(progress);
  return SETUP_STEPS.find((step) => !done.has(step)) ?? "live";
}
