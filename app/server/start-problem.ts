/** The server cannot start, for a reason a person can act on; its message is one line. */
export class StartProblem extends Error {}
