import { change } from "./changes.js";
import { called, expression, unattended } from "./expressions.js";
import { functionOrClass } from "./functions.js";
import { declare, without, type Choices, type Kind, type Name, type Scope } from "./scope.js";

export interface Written {
  readonly code: readonly string[];
  /** What can be named after it. */
  readonly scope: Scope;
}

const KINDS: readonly [Kind, ...Kind[]] = [
  "options",
  "tls",
  "options",
  "tls",
  "text",
  "flag",
  "address",
];
export const indent = (code: readonly string[]): readonly string[] =>
  code.map((line) => `  ${line}`);

/** One statement, or the few that belong together. */
export function statement(choices: Choices, scope: Scope, depth = 2): Written {
  const same = (code: readonly string[]): Written => ({ code, scope });
  const changed = (): Written => same(change(choices, scope));
  const forms: [() => Written, ...(() => Written)[]] = [
    () => declaration(choices, scope),
    () => declaration(choices, scope),
    changed,
    changed,
    changed,
    () => destructuring(choices, scope),
    () => container(choices, scope),
    () => same(call(choices, scope)),
    () => same(call(choices, scope)),
  ];
  if (depth > 0) {
    const branch = (): Written => same(branching(choices, scope, depth));
    const fn = (): Written => functionOrClass(choices, scope, depth);
    forms.push(branch, branch, branch, fn, fn, fn);
  }
  return choices.pick(forms)();
}

/** A block of its own: what it declares cannot be named after it. */
export function block(choices: Choices, scope: Scope, depth: number): readonly string[] {
  let inner = scope;
  const code: string[] = [];
  for (let count = 1 + choices.upTo(2); count > 0; count--) {
    const written = statement(choices, inner, depth - 1);
    code.push(...written.code);
    inner = written.scope;
  }
  return indent([...code, ...leaving(choices, inner)]);
}

/** Ways out of a block in the middle. */
function leaving(choices: Choices, scope: Scope): readonly string[] {
  const forms: [() => string, ...(() => string)[]] = [
    () => "",
    () => "",
    () => "",
    () => "if (flags[2]) throw new Error('no');",
  ];
  if (scope.isLoop)
    forms.push(
      () => `if (${expression("flag", choices, scope, 0)}) ${choices.pick(["break", "continue"])};`,
    );
  const { returns } = scope;
  if (returns !== undefined)
    forms.push(
      () => `return${returns === null ? "" : ` ${expression(returns, choices, scope, 1)}`};`,
    );
  const code = choices.pick(forms)();
  return code === "" ? [] : [code];
}

function declaration(choices: Choices, scope: Scope): Written {
  const kind = choices.pick(KINDS);
  const word = choices.pick(["const", "let", "var"]);
  // Some names begin as another one does, which a reader may not take for the same.
  const other = scope.names[choices.upTo(Math.max(1, scope.names.length))]?.path;
  const isLike =
    scope.returns !== undefined && other !== undefined && /^\w+$/.test(other) && choices.rarely(4);
  const path = choices.fresh(isLike ? `${other}_` : kind.slice(0, 1));
  const init = expression(kind, choices, without(scope, path), 2);
  const name: Name = { path, kind, isWritable: word !== "const" };
  if (word !== "const" && choices.rarely(3))
    return { code: [`${word} ${path};`, `${path} = ${init};`], scope: declare(scope, name) };
  return { code: [`${word} ${path} = ${init};`], scope: declare(scope, name) };
}

function destructuring(choices: Choices, scope: Scope): Written {
  const of = (kind: Kind): string => expression(kind, choices, scope, 1);
  const word = choices.pick(["const", "let"]);
  const [one, two] = [choices.fresh("d"), choices.fresh("d")];
  const name = (path: string, kind: Kind): Name => ({ path, kind, isWritable: word === "let" });
  type Form = readonly [left: string, right: string, ...names: Name[]];
  const [left, right, ...names] = choices.pick<() => Form>([
    () => [`{ ssl: ${one} }`, of("options"), name(one, "tls")],
    () => [
      `{ host: ${one}, ssl: ${two} = ${of("tls")} }`,
      of("options"),
      name(one, "text"),
      name(two, "tls"),
    ],
    () => [`{ ssl: ${one}, ...${two} }`, of("options"), name(one, "tls"), name(two, "options")],
    () => [
      `[${one}, ${two} = ${of("tls")}]`,
      `[${of("options")}, ${of("tls")}]`,
      name(one, "options"),
      name(two, "tls"),
    ],
    () => [
      `{ a: { b: ${one} }, c: ${two} }`,
      `{ a: { b: ${of("tls")} }, c: ${of("options")} }`,
      name(one, "tls"),
      name(two, "options"),
    ],
    () => [`[, ${one}]`, `[${of("tls")}, ${of("tls")}]`, name(one, "tls")],
  ])();
  return { code: [`${word} ${left} = ${right};`], scope: declare(scope, ...names) };
}

/** An object that holds others. */
function container(choices: Choices, scope: Scope): Written {
  const of = (kind: Kind): string => expression(kind, choices, scope, 1);
  const box = choices.fresh("box");
  const code = `const ${box} = { inner: ${of("options")}, deep: { tls: ${of("tls")} }, list: [${of("tls")}, ${of("options")}] };`;
  const name = (path: string, kind: Kind): Name => ({
    path: `${box}${path}`,
    kind,
    isWritable: true,
  });
  return {
    code: [choices.rarely(4) ? code.replace("= {", "= Object.freeze({").replace(/;$/, ");") : code],
    scope: declare(
      scope,
      name(".inner", "options"),
      name(".deep.tls", "tls"),
      name("['list'][0]", "tls"),
      name(".list[1]", "options"),
    ),
  };
}

function call(choices: Choices, scope: Scope): readonly string[] {
  const { callables } = scope;
  const callable = callables[choices.upTo(Math.max(1, callables.length))];
  if (!callable) return change(choices, scope);
  const code = called(callable, choices, scope, 2);
  const alone = code.startsWith("(await ") ? unattended(code.slice("(await ".length, -1)) : code;
  return [
    choices.pick([
      `${code};`,
      `${code};`,
      `if (${expression("flag", choices, scope, 1)}) ${code};`,
      `${alone};`,
      ...(alone.includes("await ") ? [] : [`[0].forEach(() => { ${alone}; });`]),
    ]),
  ];
}

function branching(choices: Choices, scope: Scope, depth: number): readonly string[] {
  const inner = (more: Partial<Scope> = {}): readonly string[] =>
    block(choices, { ...scope, ...more }, depth);
  const test = (): string => expression("flag", choices, scope, 1);
  const loop = { isLoop: true };
  return choices.pick<() => readonly string[]>([
    () => [`if (${test()}) {`, ...inner(), "}"],
    () => [`if (${test()}) {`, ...inner(), "} else {", ...inner(), "}"],
    () => [`if (${test()}) {`, ...inner(), `} else if (${test()}) {`, ...inner(), "}"],
    () => ["try {", ...inner(), "} catch {", ...inner(), "}"],
    () => ["try {", ...inner(), "} catch {}", ...(choices.rarely(2) ? ["{", ...inner(), "}"] : [])],
    () => [
      "try {",
      ...inner(),
      "} finally {",
      ...inner({ returns: undefined, isLoop: false }),
      "}",
    ],
    () => [`for (const each of [0, 1]) {`, ...inner(loop), "}"],
    () => [`for (const each of ${test()} ? [0] : []) {`, ...inner(loop), "}"],
    () => ["do {", ...inner(loop), "} while (false);"],
    () => [
      `switch (${test()}) {`,
      "  case true: {",
      ...inner(),
      "  }",
      ...(choices.rarely(2) ? ["  break;"] : []),
      "  default: {",
      ...inner(),
      "  }",
      "}",
    ],
    () => ["{", ...inner(), "}"],
    () => {
      const label = choices.fresh("leave");
      return [`${label}: {`, `  if (${test()}) break ${label};`, ...inner({ isLoop: false }), "}"];
    },
  ])();
}
