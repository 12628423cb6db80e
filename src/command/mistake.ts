/** What the user can put right, in one line. Everything else that is thrown is a crash. */
export class Mistake extends Error {}

/** What the system says, without what was asked of which file: `permission denied`. */
export const reasonOf = (error: unknown): string =>
  (error as Error).message.replace(/^E[A-Z\d]+: /, "").replace(/, \w+(?: '[^]*)?$/, "");
