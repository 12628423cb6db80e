import { emptyMapping } from "../document/derived.js";
import { Environment, type Plain } from "../document/plain.js";
import { opaque, type Mapping, type Scalar } from "../document/value.js";
import type { Argv } from "../notations/argv.js";

/** Under this key stands what an address says and no option; before a name, it is one that the command does not read there. */
export const IN_ADDRESS = "?";
const PARTS = ["host", "port", "user", "password", "database"];

/** How a command takes an address. */
export interface AddressOption {
  /** The option that holds one; without it the first word does that looks like one. */
  readonly option: string;
  /** What an address looks like. */
  readonly sign: RegExp;
  read(given: Scalar): Mapping | null;
  /** The option that a parameter of the address is; null where it is none. */
  nameOf(key: string): string | null;
  /** The parameter of the address that an option is. */
  keyOf(name: string): string;
}

/** A command's options over an address among its words. What is no address is a name that stands for one elsewhere. */
export function withAddress(habit: AddressOption): (argv: Argv) => Mapping {
  return ({ options, operands }) => {
    const named = options.get(habit.option);
    const given =
      named.kind === "missing"
        ? operands.find((word) => word.kind === "scalar" && habit.sign.test(String(word.value)))
        : named;
    if (!given) return options;
    const address = given.kind === "scalar" ? habit.read(given) : null;
    return address
      ? over(options, address, habit)
      : { ...emptyMapping(options.head), clues: options.clues, get: () => opaque(options.head) };
  };
}
const spelled = (value: Plain): Plain => (typeof value === "boolean" ? String(value) : value);

/** Options over an address: what both say, the options decide. */
function over(options: Mapping, address: Mapping, habit: AddressOption): Mapping {
  const nameOf = (key: string): string => habit.nameOf(key) ?? IN_ADDRESS + key;
  const keyOf = (name: string): string =>
    name.startsWith(IN_ADDRESS) ? name.slice(IN_ADDRESS.length) : habit.keyOf(name);
  const names = address.keys().map(nameOf);
  const isIn = (name: string): boolean => names.includes(name) && !options.keys().includes(name);
  const takesTls = names.some((name) => /ssl|tls/i.test(name));
  const isWrittenIn = (name: string): boolean =>
    isIn(name) || (!options.keys().includes(name) && (PARTS.includes(name) || takesTls));
  return {
    ...options,
    keys: () => [...options.keys(), ...names.filter(isIn)],
    get(name) {
      if (name === IN_ADDRESS) return { ...address, keys: () => names.filter(isIn) };
      return isIn(name) ? address.get(keyOf(name)) : options.get(name);
    },
    spell: ([name = ""], value) =>
      isWrittenIn(name) ? address.spell([keyOf(name)], value) : options.spell([name], value),
    place: (name) => (isIn(name) ? address.get(keyOf(name)).at : (options.place?.(name) ?? null)),
    put: (name, value) =>
      isWrittenIn(name)
        ? address.put(keyOf(name), value instanceof Environment ? value : spelled(value))
        : options.put(name, value),
    remove(keys) {
      const inside = keys.filter(isIn).map(keyOf);
      return inside.length > 0 ? address.remove(inside) : options.remove(keys);
    },
    rename: (from, to, value) =>
      isIn(from)
        ? address.rename(keyOf(from), keyOf(to), spelled(value))
        : options.rename(from, to, value),
  };
}
