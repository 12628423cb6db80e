/** Why a text is no file of its format, and where its parser gives up, if it says so. */
export interface Failure {
  readonly reason: "syntax" | "length" | "depth";
  readonly at: number | null;
}
