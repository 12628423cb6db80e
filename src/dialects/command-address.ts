import { combined } from "../document/combine.js";
import { partial } from "../document/mappings.js";
import { Environment, type Plain } from "../document/plain.js";
import type { Mapping, Scalar } from "../document/value.js";
import type { Argv } from "../notations/argv.js";

/**
 * Under this key stands what an address says and no option; before a name, it is one that the
 * command does not read there.
 */
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
  /** How a value stands in the address, where it is not as it is. */
  spell?(value: Plain): Plain;
}

/**
 * A command's options over an address among its words. What is no address is a name that stands for
 * one elsewhere.
 */
export function withAddress(habit: AddressOption): (argv: Argv) => Mapping {
  return ({ options, operands }) => {
    const named = options.get(habit.option);
    const given =
      named.kind === "missing"
        ? operands.find((word) => word.kind === "scalar" && habit.sign.test(String(word.value)))
        : named;
    if (!given) return options;
    const address = given.kind === "scalar" ? habit.read(given) : null;
    return address ? over(options, address, habit) : partial(options.head, options.clues);
  };
}

/** An address alone, under the names of the options. */
export function addressAlone(given: Scalar, habit: AddressOption): Mapping | null {
  const address = habit.read(given);
  if (!address) return null;
  const options = asOptions(address, habit);
  return {
    ...options,
    isAddress: true,
    get: (name) => (name === IN_ADDRESS ? options : options.get(name)),
  };
}

const spelled = (value: Plain): Plain => (typeof value === "boolean" ? String(value) : value);

/** Options over an address: what both say, the options decide. */
function over(options: Mapping, address: Mapping, habit: AddressOption): Mapping {
  const inAddress = asOptions(address, habit);
  const names = inAddress.keys();
  const takesTls = names.some((name) => /ssl|tls/i.test(name));
  const isIn = (name: string): boolean => names.includes(name) && !options.keys().includes(name);
  const both = combined(options, inAddress, {
    takesNew: (name) => (PARTS.includes(name) || takesTls ? "lower" : "upper"),
    is: "upper",
  });
  const aside = { ...inAddress, keys: () => names.filter(isIn) };
  return { ...both, get: (name) => (name === IN_ADDRESS ? aside : both.get(name)) };
}

/** An address under the names of the options that its parameters are. */
function asOptions(address: Mapping, habit: AddressOption): Mapping {
  const spelledIn = (value: Plain): Plain => spelled(habit.spell?.(value) ?? value);
  const keyOf = (name: string): string =>
    name.startsWith(IN_ADDRESS) ? name.slice(IN_ADDRESS.length) : habit.keyOf(name);
  return {
    ...address,
    keys: () => address.keys().map((key) => habit.nameOf(key) ?? IN_ADDRESS + key),
    get: (name) => address.get(keyOf(name)),
    spell: ([name = "", ...inner], value) => address.spell([keyOf(name), ...inner], value),
    word: (value, name) => address.word(spelledIn(value), name),
    place: (name) => address.get(keyOf(name)).at,
    put: (name, value) =>
      address.put(keyOf(name), value instanceof Environment ? value : spelledIn(value)),
    remove: (names) => address.remove(names.map(keyOf)),
    rename: (from, to, value) => address.rename(keyOf(from), keyOf(to), spelledIn(value)),
  };
}
