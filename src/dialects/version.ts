const numbers = (version: string): readonly number[] =>
  version.split(/[.-]/).slice(0, 3).map(Number);

/** Whether one version of a package is older than another. What is no number is not. */
export function isBelow(version: string, other: string): boolean {
  const [own, others] = [numbers(version), numbers(other)];
  const index = own.findIndex((number, place) => number !== others[place]);
  return index >= 0 && (own[index] ?? 0) < (others[index] ?? 0);
}
