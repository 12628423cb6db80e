/** What the user can put right, in one line. Everything else that is thrown is a crash. */
export class Mistake extends Error {}
