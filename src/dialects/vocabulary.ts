/**
 * A client's own names for its options and the other spellings that it takes; case does not count.
 */
export function vocabulary(
  names: Readonly<Record<string, readonly string[]>>,
): (key: string) => string {
  const known = new Map(
    Object.entries(names).flatMap(([name, others]) =>
      [name, ...others].map((each) => [each.toLowerCase(), name]),
    ),
  );
  return (key) => known.get(key.toLowerCase()) ?? key;
}
