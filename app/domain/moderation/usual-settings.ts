export type ModerationSettings = {
  /** Score at which content is hidden until somebody decides. */
  hideScore: number;
  claimMinutes: number;
  /** Days in which an act can be appealed against. */
  appealDays: number;
};

/** What a community starts with; the same as the defaults of the table. */
export const USUAL_SETTINGS: ModerationSettings = { hideScore: 8.3, claimMinutes: 10, appealDays: 180 };
