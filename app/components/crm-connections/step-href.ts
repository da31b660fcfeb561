import type { SetupStep } from "#app/domain/crm/setup/setup-steps.ts";
import { paths } from "#app/paths.ts";

/** The page on which a step of setting a connection up is done. */
export function stepHref(id: string, step: SetupStep): string {
  return {
    connect: paths.adminConnectionSettings(id),
    test: paths.adminConnectionTest(id),
    map: paths.adminConnectionMapping(id),
    dry_run: paths.adminComparisons(id),
    live: paths.adminConnectionLive(id),
  }[step];
}
