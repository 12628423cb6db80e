import { expression } from "./expressions.js";
import { declare, type Callable, type Choices, type Kind, type Name, type Scope } from "./scope.js";
import { block, indent, type Written } from "./statements.js";

const PARAMETERS: readonly [readonly Kind[], ...(readonly Kind[])[]] = [
  [],
  ["options"],
  [],
  ["tls"],
  ["options", "tls"],
  ["flag"],
];
const RESULTS: readonly [Kind | null, ...(Kind | null)[]] = [
  "tls",
  "options",
  null,
  null,
  "flag",
  "text",
];

export const functionOrClass = (choices: Choices, scope: Scope, depth: number): Written =>
  choices.rarely(4) ? classOf(choices, scope, depth) : functionOf(choices, scope, depth);

const add = (scope: Scope, ...callables: readonly Callable[]): Scope => ({
  ...scope,
  callables: [...scope.callables, ...callables],
});

/** The parameters in brackets, and what can be named within. */
function parameters(
  takes: readonly Kind[],
  choices: Choices,
  scope: Scope,
): { readonly list: string; readonly inner: Scope } {
  const names: Name[] = takes.map((kind) => ({ path: choices.fresh("p"), kind, isWritable: true }));
  const list = names
    .map(({ path, kind }) =>
      choices.rarely(4) ? `${path} = ${expression(kind, choices, scope, 1)}` : path,
    )
    .join(", ");
  return { list, inner: declare(scope, ...names) };
}

/** What stands between the braces of a function. */
function body(
  gives: Kind | null,
  choices: Choices,
  scope: Scope,
  depth: number,
): readonly string[] {
  const code = block(choices, scope, depth);
  return gives === null ? code : [...code, `  return ${expression(gives, choices, scope, 1)};`];
}

function functionOf(choices: Choices, scope: Scope, depth: number): Written {
  const gives = choices.pick(RESULTS);
  const takes = choices.pick(PARAMETERS);
  const isAsync = choices.rarely(4);
  const path = choices.fresh("f");
  const before = isAsync ? "async " : "";
  const { list, inner } = parameters(takes, choices, { ...scope, mayAwait: false });
  const within: Scope = { ...inner, mayAwait: isAsync, returns: gives, isLoop: false };
  const short = gives ?? "flag";
  const lines = (): readonly string[] => body(gives, choices, within, depth);
  const code = choices.pick<() => readonly string[]>([
    () => [`${before}function ${path}(${list}) {`, ...lines(), "}"],
    () => [`const ${path} = ${before}(${list}) => (${expression(short, choices, within, 2)});`],
    () => [`const ${path} = ${before}(${list}) => {`, ...lines(), "};"],
    () => [`let ${path} = ${before}function (${list}) {`, ...lines(), "};"],
    () => [`const { ${path} } = { ${before}${path}(${list}) {`, ...lines(), "} };"],
  ])();
  return { code, scope: add(scope, { path, takes, gives, isAsync }) };
}

/** A class and one object of it: fields, a getter, a method that gives, one that changes. */
function classOf(choices: Choices, scope: Scope, depth: number): Written {
  const of = (kind: Kind, where: Scope, less = 1): string => expression(kind, choices, where, less);
  const still: Scope = { ...scope, mayAwait: false, isLoop: false };
  const [name, one, given] = [choices.fresh("K"), choices.fresh("k"), choices.fresh("p")];
  const self: Name[] = [
    { path: "this.conf", kind: "options", isWritable: true },
    { path: "this.#tls", kind: "tls", isWritable: true },
  ];
  const inside: Scope = { ...still, names: [...still.names, ...self] };
  const code = [
    `class ${name} {`,
    `  conf = ${of("options", still)};`,
    `  #tls = ${of("tls", still)};`,
    `  static base = ${of("options", still)};`,
    `  constructor(${given} = ${of("tls", still)}) {`,
    `    this.given = ${given};`,
    ...(choices.rarely(2) ? [`    this.conf = ${of("options", inside)};`] : []),
    "  }",
    `  get tls() { return ${of("tls", inside)}; }`,
    "  make() {",
    ...indent(body("options", choices, { ...inside, returns: "options" }, depth)),
    "  }",
    "  change() {",
    ...indent(body(null, choices, { ...inside, returns: null }, depth)),
    "  }",
    `  open() { mysql.createConnection(${of("options", inside)}); }`,
    "}",
    `const ${one} = new ${name}(${choices.rarely(2) ? of("tls", scope) : ""});`,
  ];
  const names: Name[] = [
    { path: `${one}.conf`, kind: "options", isWritable: true },
    { path: `${name}.base`, kind: "options", isWritable: true },
    { path: `${one}.tls`, kind: "tls", isWritable: false },
    { path: `${one}.given`, kind: "tls", isWritable: true },
  ];
  const methods: Callable[] = [
    { path: `${one}.make`, takes: [], gives: "options", isAsync: false },
    { path: `${one}.change`, takes: [], gives: null, isAsync: false },
    { path: `${one}.open`, takes: [], gives: null, isAsync: false },
  ];
  return { code, scope: add(declare(scope, ...names), ...methods) };
}
