/** Variants that are not read as a reviewer would yet, with the reason. Each must still fail: the list may only shrink. */
export const PENDING_VARIANTS: Readonly<Record<string, string>> = {
  "E07 searchParams.set: in a function": "A destructured `searchParams` is not followed.",
  "E09 parts of a URL: in a function":
    "The parts lose the names of the URL on their way through a function.",
  "E19 the query thrown away: through a constant": "`split` is not followed.",
  "E19 the query thrown away: destructured": "`split` is not followed.",
};
