import type { Argument, Code, Entry, Expression, Parameter } from "./tree.js";

const valuesOf = (given: readonly (Argument | Entry)[]): readonly Expression[] =>
  given.map(({ value }) => value);
const marksOf = (parameters: readonly Parameter[]): readonly Code[] =>
  parameters.flatMap(({ marks = [], otherwise }) => [...marks, ...present(otherwise)]);
const present = (code: Code | null): readonly Code[] => (code ? [code] : []);

/** What a piece of code is made of, in the order of the file. */
export function childrenOf(code: Code): readonly Code[] {
  switch (code.kind) {
    case "setting":
      return [...(code.marks ?? []), code.target, ...present(code.value)];
    case "doing":
      return [code.value];
    case "branch":
      return [...present(code.test), ...code.then, ...code.otherwise];
    case "perhaps":
      return code.bodies.flat();
    case "block":
      return code.body;
    case "function":
      return [...code.marks, ...marksOf(code.parameters), ...code.body];
    case "class":
      return [...code.marks, ...code.bases, ...code.body];
    case "leaving":
      return present(code.value);
    case "member":
      return [code.of];
    case "index":
      return [code.of, code.key];
    case "call":
      return [code.callee, ...valuesOf(code.given)];
    case "entries":
      return [
        ...present(code.type),
        ...code.entries.flatMap(({ key, value }) => [...present(key), value]),
      ];
    case "items":
      return valuesOf(code.items);
    case "joined":
      return code.parts;
    case "either":
      return [...present(code.test), ...code.of];
    case "comparison":
    case "other":
      return code.of;
    case "import":
    case "outer":
    case "text":
    case "atom":
    case "name":
      return [];
  }
}
