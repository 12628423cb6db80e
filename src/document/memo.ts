/** A function that keeps its answers: nothing is read twice. */
export function remembered<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, { readonly value: V }>();
  return (key) => {
    const before = known.get(key) ?? { value: answer(key) };
    known.set(key, before);
    return before.value;
  };
}

/** The same where answering may lead to the same question: `meanwhile` it gets another answer. */
export function rememberedMeanwhile<K, V>(
  answer: (key: K) => V,
  meanwhile: (key: K) => V,
): (key: K) => V {
  const asked = new Set<K>();
  const answerOf = remembered((key: K): V => {
    asked.add(key);
    const value = answer(key);
    asked.delete(key);
    return value;
  });
  return (key) => (asked.has(key) ? meanwhile(key) : answerOf(key));
}

/** The same of objects, for as long as they live. */
export function rememberedOf<K extends object, V>(answer: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const before = known.get(key) ?? { value: answer(key) };
    known.set(key, before);
    return before.value;
  };
}

/** The same of a question without a subject. */
export function once<V>(answer: () => V): () => V {
  let known: { readonly value: V } | undefined;
  return () => (known ??= { value: answer() }).value;
}
