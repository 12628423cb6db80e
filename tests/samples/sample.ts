/** One program, and what every rule must say of it. */
export interface Sample {
  readonly name: string;
  readonly code: string;
  /** Rules that report under `recommended`; no others may. */
  readonly recommended: readonly string[];
  /** What `strict` reports besides. */
  readonly strict: readonly string[];
  /** Findings that no edit removes, after `--fix`: a person must look. */
  readonly left?: readonly string[];
}

export interface SampleSet {
  readonly dialect: string;
  /** Each rule's own posture, and the documented form. */
  readonly samples: readonly Sample[];
  /** Programs nobody may be blamed for. */
  readonly silent: Readonly<Record<string, string>>;
}
