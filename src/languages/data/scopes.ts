import type { Assignment, Scope } from "../../document/document.js";
import { combined } from "../../document/combine.js";
import { groupedBy } from "../../document/grouped.js";
import { once } from "../../document/memo.js";
import { narrowed } from "../../document/mappings.js";
import type { List, Mapping, Value } from "../../document/value.js";
import { namesEnvironment } from "../naming.js";
import { audienceOf, isInSchema } from "./audience.js";
import { commentsNear } from "./comments-near.js";
import { mostly, waysIn, type Part, type Way } from "./parts.js";
import { withSecrets } from "./secrets.js";
import { pairsIn, wordsAssigned } from "./variable-lists.js";

/** Variables that are set together, and where. */
interface Variables {
  readonly part: Part;
  readonly own: Mapping;
  readonly value: Value;
}

/** A file, which may be a set of variables itself. */
interface File {
  readonly filename: string;
  readonly text: string;
  readonly isEnvironment: boolean;
}

/**
 * The sets of environment variables in the parts of a file. The file may be one itself: `.env`. Elsewhere the names show
 * it, wherever they stand: `env:`, `[vars]`, the data of a ConfigMap.
 */
export function scopesIn(
  parts: readonly Part[],
  { filename, text, isEnvironment }: File,
): readonly Scope[] {
  const all = parts
    .flatMap((part): readonly Variables[] => {
      const own = variablesIn(part, isEnvironment);
      const known = own && withSecrets(mostVariables(own, text), filename);
      return known ? [{ part, own: known, value: part.value }] : [];
    })
    .filter(({ part }) => audienceOf(part, filename) === "program" && !isInSchema(part));
  const sets = mostly(all, text, ({ value }) => value.at);
  const wayTo = waysIn(parts);
  const around = lyingAround(sets);
  return sets.map(({ part, own }) => {
    const way = wayTo(part);
    const variables = around(way)
      .filter((other) => liesOver(part, other.part, way))
      // What is nearer lies over what is farther out.
      .sort((one, other) => way.indexOf(one.part.holder) - way.indexOf(other.part.holder))
      .reduce((inner, outer) => combined(inner, outer.own, { is: "upper" }), own);
    return {
      variables,
      sets: own.keys(),
      commentsAt: (name) => commentsNear(text, variables.place(name) ?? [0, 0]),
    };
  });
}

/** Of very many variables, those whose names begin as the name of one that speaks of the service. */
function mostVariables(variables: Mapping, text: string): Mapping {
  const names = variables.keys();
  const speaking = mostly(names, text, (name) => variables.place(name) ?? [0, 0]);
  if (speaking === names) return variables;
  const beginnings = new Set([...speaking.map(beginningOf), "NODE"]);
  return narrowed(variables, (name) => beginnings.has(beginningOf(name)));
}

const beginningOf = (name: string): string => name.split("_", 1)[0] ?? name;

/** `DB_HOST`, and not `host` or `HOST`. */
const VARIABLE = /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/;
/** What may stand beside one. */
const IN_CAPITALS = /^[A-Z][A-Z0-9_]*$/;

function variablesIn({ value, name, path }: Part, isEnvironment: boolean): Mapping | null {
  const variables = value.kind === "list" ? listed(value) : value;
  if (variables?.kind !== "mapping") return null;
  if ((isEnvironment && path.length === 0) || namesEnvironment(name)) return described(variables);
  if (!variables.keys().some((each) => VARIABLE.test(each))) return null;
  return described(narrowed(variables, (each) => IN_CAPITALS.test(each)));
}

const listed = (list: List): Mapping | null => wordsAssigned(list) ?? pairsIn(list);

/** A variable of which more is said than its value: `DB_HOST: { value: ..., description: ... }`. */
export function described(variables: Mapping): Mapping {
  const own = (value: Value): Mapping | null =>
    value.kind === "mapping" && value.keys().includes("value") ? value : null;
  return {
    ...variables,
    get(name) {
      const value = variables.get(name);
      return own(value)?.get("value") ?? value;
    },
    put(name, plain, after) {
      const holder = own(variables.get(name));
      return holder ? holder.put("value", plain) : variables.put(name, plain, after);
    },
  };
}

/** Serverless and Netlify: each of the latter has what the former gives. */
const GIVEN: readonly (readonly [by: string, to: string])[] = [
  ["provider", "functions"],
  ["build", "context"],
];

/** The sets that may lie below one in their order: those of what it stands in, and those that are given to others. */
function lyingAround(sets: readonly Variables[]): (way: Way) => readonly Variables[] {
  const byHolder = groupedBy(sets, ({ part: { holder } }) => holder);
  const given = sets.filter(({ part: { path } }) => GIVEN.some(([by]) => path.at(-1) === by));
  return (way) => [...new Set([...given, ...way.flatMap((holder) => byHolder.get(holder) ?? [])])];
}

/** Whether one set is laid over another, of which it keeps all that it does not set itself. */
function liesOver(upper: Part, lower: Part, way: Way): boolean {
  // Wrangler's environments inherit no variables.
  if (!lower.holder || upper.name === "vars") return false;
  // pm2: `env_production` beside `env`.
  if (upper.holder === lower.holder) return upper.name.startsWith(`${lower.name}_`);
  const isGiven = GIVEN.some(([by, to]) => lower.path.at(-1) === by && upper.path.includes(to));
  return isGiven || way.includes(lower.holder);
}

/** What they set is set for each process that gets them. */
export const assignmentsOf = (scopes: readonly Scope[]): readonly Assignment[] =>
  scopes.flatMap(({ variables, sets = [] }) => sets.map((name) => assignmentOf(variables, name)));

/** Of very many, few are looked at. */
function assignmentOf(variables: Mapping, name: string): Assignment {
  const value = once(() => variables.get(name));
  return {
    home: "process.env",
    name,
    get value() {
      return value();
    },
    get at() {
      return variables.place(name) ?? value().at;
    },
    get says() {
      const own = value();
      return variables.spell([name], "says" in own ? own.says : undefined);
    },
    remove: () => variables.remove([name]),
  };
}
