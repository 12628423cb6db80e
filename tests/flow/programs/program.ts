import fc from "fast-check";
import { expression } from "./expressions.js";
import { Choices, declare, OUTERMOST, type Scope } from "./scope.js";
import { block, indent, statement } from "./statements.js";

/** Numbers for each statement of a program, so that one can be left out without the others becoming different ones. */
const numbers = fc.array(fc.nat(9999), { maxLength: 24, size: "max" });
export const program = fc
  .tuple(
    fc.array(numbers, { maxLength: 7, size: "max" }),
    numbers,
    fc.array(numbers, { maxLength: 2, size: "max" }),
  )
  .map(([before, site, after]) => write(before, site, after))
  .filter((code) => code.length < 6000);

/** Statements, one place where the driver is called, and perhaps more statements before that is reached. */
function write(
  before: readonly (readonly number[])[],
  site: readonly number[],
  after: readonly (readonly number[])[],
): string {
  let names = 0;
  let scope: Scope = OUTERMOST;
  const code: string[] = ["import mysql from 'mysql2';"];
  const add = (decisions: readonly number[]): void => {
    const choices = new Choices(decisions, names);
    const written = statement(choices, scope);
    names = choices.namesUsed;
    code.push(...written.code);
    scope = written.scope;
  };
  before.forEach(add);
  const choices = new Choices(site, names);
  const { now, later } = connection(choices, scope);
  names = choices.namesUsed;
  code.push(...now);
  if (later.length > 0) after.forEach(add);
  return [...code, ...later, ""].join("\n");
}

/** What the driver is given: most often something that has a name. */
function given(choices: Choices, scope: Scope): string {
  const named = scope.names.filter(({ kind }) => kind === "options");
  const name =
    named[choices.upTo(Math.max(1, named.length))]?.path ?? expression("options", choices, scope);
  return choices.pick<() => string>([
    () => name,
    () => name,
    () => `{ ...${name} }`,
    () => `{ host: 'alpha', ssl: ${expression("tls", choices, scope)} }`,
    () => expression("options", choices, scope),
    () => expression("address", choices, scope),
    () => `{ ...${name}, uri: ${expression("address", choices, scope)} }`,
  ])();
}

interface Site {
  readonly now: readonly string[];
  /** What reaches the place where the driver is called; nothing where that is there already. */
  readonly later: readonly string[];
}

function connection(choices: Choices, scope: Scope): Site {
  const at = (where: Scope): string => `mysql.createConnection(${given(choices, where)});`;
  const still: Scope = { ...scope, mayAwait: false, returns: null };
  const parameter = declare(still, { path: "target", kind: "options", isWritable: true });
  const any = (): string => expression("options", choices, scope);
  return choices.pick<() => Site>([
    () => ({ now: [at(scope)], later: [] }),
    () => ({ now: [at(scope)], later: [] }),
    () => ({ now: ["function open() {", ...indent([at(still)]), "}"], later: ["open();"] }),
    () => ({
      now: ["const open = () => {", ...block(choices, still, 1), ...indent([at(still)]), "};"],
      later: ["open();", "open();"],
    }),
    () => ({
      now: ["const open = (target) => mysql.createConnection(target);"],
      later: [`open(${any()});`],
    }),
    () => ({
      now: ["const open = (target) => mysql.createConnection(target);"],
      later: [`open(${any()});`, `open(${any()});`],
    }),
    () => ({
      now: [
        "function open(target) {",
        ...block(choices, parameter, 1),
        ...indent([at(parameter)]),
        "}",
      ],
      later: [`open(${any()});`],
    }),
    () => ({
      now: [`for (const target of [${any()}, ${any()}]) mysql.createConnection(target);`],
      later: [],
    }),
    () => ({ now: [`if (flags[0]) {`, ...indent([at(scope)]), "}"], later: [] }),
    () => ({
      now: ["try {", ...block(choices, scope, 1), ...indent([at(scope)]), "} catch {}"],
      later: [],
    }),
  ])();
}
