/** How the mode of a rule looks. */
export const MODE_LOOKS = {
  on: { tone: "good", shape: "disc" },
  shadow: { tone: "info", shape: "half" },
  off: { tone: "neutral", shape: "dash" },
} as const;
