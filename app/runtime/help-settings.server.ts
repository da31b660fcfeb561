import { loadHelpSettings } from "#app/domain/cases/help-settings-queries.server.ts";
import { snapshot } from "./snapshot.server.ts";

/** Hours and deadlines as they were at most a second ago. */
export const { current: currentHelpSettings, forget: forgetHelpSettings } = snapshot(loadHelpSettings, 1000);
