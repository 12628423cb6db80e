import type { Callable, Choices, Kind, Scope } from "./scope.js";

type Form = () => string;

/** Code for a value of one kind. */
export function expression(kind: Kind, choices: Choices, scope: Scope, depth = 2): string {
  const known = scope.names.filter((name) => name.kind === kind);
  const read = (): string => known[choices.upTo(known.length)]?.path ?? "null";
  if (depth <= 0)
    return known.length > 0 && choices.upTo(2) === 1 ? read() : literal(kind, choices, scope, 0);
  const of = (inner: Kind, less = 1): string => expression(inner, choices, scope, depth - less);
  const within = (inner: Kind, less = 1): string =>
    expression(inner, choices, { ...scope, mayAwait: false }, depth - less);
  const forms: [Form, ...Form[]] = [() => literal(kind, choices, scope, depth)];
  if (known.length > 0) forms.push(read, read, read, read);
  const callables = scope.callables.filter(
    ({ gives, isAsync }) => gives === kind && (scope.mayAwait || !isAsync),
  );
  if (callables.length > 0) {
    const any = (): string =>
      called(callables[choices.upTo(callables.length)], choices, scope, depth);
    forms.push(any, any);
  }
  forms.push(
    () => `(${of("flag")} ? ${of(kind)} : ${of(kind)})`,
    () => `(() => (${within(kind)}))()`,
    () => `(() => { if (${within("flag", 2)}) return ${within(kind)}; return ${within(kind)}; })()`,
    () => `({ one: ${of(kind)}, two: ${of(kind)} }).two`,
    () => `[${of(kind)}, ${of(kind)}][${choices.upTo(2)}]`,
    () => `({ one: ${of(kind)}, two: ${of(kind)} })[${of("flag", 2)} ? 'one' : 'two']`,
    () => `pass(${of(kind)})`,
  );
  if (kind === "tls" || kind === "options") {
    forms.push(
      () => `Object.freeze(${of(kind)})`,
      () => `(${of(kind)} ?? ${of(kind)})`,
      () => `(${of(kind)} || ${of(kind)})`,
      () => `({ ...${of(kind)} })`,
      () => `Object.assign({}, ${of(kind)}, ${of(kind)})`,
    );
  }
  if (kind === "options") forms.push(() => `Object.assign(${of(kind)}, { ssl: ${of("tls")} })`);
  if (kind === "tls") forms.push(() => `(${of("flag")} && ${of("tls")})`);
  return choices.pick(forms)();
}

/** Nobody waits for it, so nobody is told when it throws. */
export const unattended = (call: string): string => `${call}.catch(() => null)`;

/** A call with arguments of the right kinds. */
export function called(
  callable: Callable | undefined,
  choices: Choices,
  scope: Scope,
  depth: number,
): string {
  if (!callable) return "null";
  const code = `${callable.path}(${callable.takes.map((kind) => expression(kind, choices, scope, depth - 1)).join(", ")})`;
  if (!callable.isAsync) return code;
  return scope.mayAwait ? `(await ${code})` : unattended(code);
}

/** A value that is written out; its parts need not be. */
function literal(kind: Kind, choices: Choices, scope: Scope, depth: number): string {
  const of = (inner: Kind): string => expression(inner, choices, scope, depth - 1);
  const forms: Readonly<Record<Kind, () => string>> = {
    text: () => text(choices, scope, depth),
    flag: () => flag(choices, scope, depth),
    tls: () => tls(choices, scope, depth),
    options: () => options(choices, scope, depth),
    address: () =>
      choices.pick<Form>([
        () =>
          `\`mysql://${choices.pick(["me", "you"])}@\${${of("text")}}:4000/shop?ssl=\${JSON.stringify(${of("tls")})}\``,
        () => `'mysql://me@alpha:4000/shop?ssl=' + JSON.stringify(${of("tls")})`,
        () => `['mysql://me@', ${of("text")}, ':4000/shop'].join('')`,
        () => `\`mysql://me@alpha:4000/shop?\${${of("flag")} ? 'ssl={}' : 'charset=utf8'}\``,
      ])(),
  };
  return forms[kind]();
}

const WORDS = ["'alpha'", "'beta'", "'gamma'"] as const;

function text(choices: Choices, scope: Scope, depth: number): string {
  const word = (): string => choices.pick(WORDS);
  if (depth <= 0) return word();
  const of = (): string => expression("text", choices, scope, depth - 1);
  return choices.pick<Form>([
    word,
    word,
    () => `\`\${${of()}}-${choices.pick(["one", "two"])}\``,
    () => `${of()} + '.' + ${of()}`,
    () => `[${of()}, ${of()}].join('${choices.pick(["", "-"])}')`,
    () => `'ALPHA'.toLowerCase()`,
    () => `String(${of()})`,
  ])();
}

function flag(choices: Choices, scope: Scope, depth: number): string {
  const unknown = (): string => `flags[${choices.upTo(3)}]`;
  if (depth <= 0) return unknown();
  const of = (): string => expression("flag", choices, scope, depth - 1);
  return choices.pick<Form>([
    unknown,
    unknown,
    unknown,
    () => choices.pick(["true", "false"]),
    () => `!${of()}`,
    () => `(${of()} && ${of()})`,
    () => `(${of()} || ${of()})`,
    () => `(${expression("text", choices, scope, depth - 1)} === ${choices.pick(WORDS)})`,
    () => `Boolean(${of()})`,
  ])();
}

function tls(choices: Choices, scope: Scope, depth: number): string {
  const plain = (): string =>
    choices.pick([
      "{ rejectUnauthorized: true }",
      "{ minVersion: 'TLSv1.2', rejectUnauthorized: false }",
      "null",
      "{}",
      "undefined",
      "{ verifyIdentity: true, minVersion: 'TLSv1.3' }",
      "false",
    ]);
  if (depth <= 0) return plain();
  const of = (kind: Kind): string => expression(kind, choices, scope, depth - 1);
  const entry = (): string =>
    choices.pick<Form>([
      () => `rejectUnauthorized: ${of("flag")}`,
      () => `minVersion: ${of("flag")} ? 'TLSv1.2' : 'TLSv1.1'`,
      () => `verifyIdentity: ${of("flag")}`,
      () => `...${of("tls")}`,
      () => `...(${of("flag")} && { rejectUnauthorized: ${of("flag")} })`,
      () =>
        `get rejectUnauthorized() { return ${expression("flag", choices, { ...scope, mayAwait: false }, depth - 1)}; }`,
    ])();
  return choices.pick<Form>([
    plain,
    plain,
    plain,
    () => `{ ${entry()} }`,
    () => `{ ${entry()}, ${entry()} }`,
  ])();
}

/** Entries in any order; one key may be written twice. */
function options(choices: Choices, scope: Scope, depth: number): string {
  const of = (kind: Kind): string => expression(kind, choices, scope, depth - 1);
  const inner = { ...scope, mayAwait: false };
  const entries: [Form, ...Form[]] = [
    () => `ssl: ${of("tls")}`,
    () => `host: ${of("text")}`,
    () => `port: ${choices.pick(["4000", "3306"])}`,
    () => `user: ${of("text")}`,
  ];
  const more: Form[] = [
    () => `...${of("options")}`,
    () => `...(${of("flag")} && { ssl: ${of("tls")} })`,
    () => `...(${of("flag")} ? { ssl: ${of("tls")} } : {})`,
    () => `['ssl']: ${of("tls")}`,
    () => `[${of("flag")} ? 'ssl' : 'user']: null`,
    () => `get ssl() { return ${expression("tls", choices, inner, depth - 1)}; }`,
    () => `'ssl': ${of("tls")}`,
    () => `...pass(${of("options")})`,
  ];
  if (depth > 0) entries.push(...more);
  const chosen = [`host: ${choices.pick(WORDS)}`];
  for (let count = choices.upTo(4); count > 0; count--) chosen.push(choices.pick(entries)());
  return `{ ${(choices.upTo(2) === 1 ? chosen.reverse() : chosen).join(", ")} }`;
}
