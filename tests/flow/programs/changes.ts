import { expression } from "./expressions.js";
import type { Choices, Kind, Name, Scope } from "./scope.js";

type Form = () => string;

/** A statement that changes something that has a name; empty where nothing has. */
export function change(choices: Choices, scope: Scope): readonly string[] {
  const changeable = scope.names.filter(
    ({ kind, isWritable }) => isWritable || kind === "options" || kind === "tls",
  );
  const name = changeable[choices.upTo(Math.max(1, changeable.length))];
  if (!name) return [];
  const { kind, path } = name;
  const of = (inner: Kind, depth = 1): string => expression(inner, choices, scope, depth);
  const forms: Form[] = [];
  if (kind === "options") forms.push(...ofOptions(path, choices, of));
  if (kind === "tls") forms.push(...ofTls(path, choices, of));
  if (name.isWritable) forms.push(...ofBinding(name, choices, of));
  return forms.length > 0 ? [choices.pick(forms as [Form, ...Form[]])()] : [];
}

const ofOptions = (
  path: string,
  choices: Choices,
  of: (kind: Kind, depth?: number) => string,
): Form[] => [
  () => `${path}.ssl = ${of("tls")};`,
  () => `${path}.host = ${of("text")};`,
  () => `delete ${path}.ssl;`,
  () =>
    `switch (${of("flag")}) { case true: ${path}.ssl = ${of("tls")}; ${choices.pick(["break;", "", "throw 1;"])} case false: ${path}.host = ${of("text")}; }`,
  () => `${path}.host += ${of("text")};`,
  () => `${path}['ssl'] = ${of("tls")};`,
  () => `Object.assign(${path}, { ssl: ${of("tls")} });`,
  () => `Object.assign(${path}, ${of("options")});`,
  () => `if (${path}.ssl) ${path}.ssl.rejectUnauthorized = ${of("flag")};`,
  () => `if (${path}.ssl) delete ${path}.ssl.rejectUnauthorized;`,
  () => `${path}.ssl ${choices.pick(["??=", "||=", "&&="])} ${of("tls")};`,
  () => `({ ssl: ${path}.ssl } = ${of("options")});`,
  () => `[${path}.ssl] = [${of("tls")}];`,
  () => `${path}[${of("flag")} ? 'ssl' : 'user'] = null;`,
  () => `for (${path}.ssl of [${of("tls")}, ${of("tls")}]);`,
  () => `for (const key of ['ssl', 'user']) ${path}[key] = null;`,
  () => `[${path}].forEach((each) => { each.ssl = ${of("tls", 0)}; });`,
  () => `Object.defineProperty(${path}, 'ssl', { value: ${of("tls")} });`,
  () => `Reflect.set(${path}, 'ssl', ${of("tls")});`,
  () => `spoil(${path});`,
  () => `(({ inner }) => { inner.ssl = ${of("tls", 0)}; })({ inner: ${path} });`,
];

const ofTls = (
  path: string,
  choices: Choices,
  of: (kind: Kind, depth?: number) => string,
): Form[] => [
  () => `if (${path}) ${path}.rejectUnauthorized = ${of("flag")};`,
  () =>
    `Object.assign(${path} ?? {}, { minVersion: 'TLSv1.1', rejectUnauthorized: ${of("flag")} });`,
  () => `if (${path}) delete ${path}.${choices.pick(["rejectUnauthorized", "minVersion"])};`,
  () => `spoil({ ssl: ${path} });`,
  () => `[${path}].forEach((each) => { if (each) each.rejectUnauthorized = ${of("flag", 0)}; });`,
];

const ofBinding = (
  { path, kind }: Name,
  choices: Choices,
  of: (kind: Kind, depth?: number) => string,
): Form[] => [
  () => `${path} = ${of(kind, 2)};`,
  () => `${path} = ${of(kind, 2)};`,
  () =>
    `switch (${of("flag")}) { case true: ${path} = ${of(kind)};${choices.pick([" break;", ""])} default: ${path} = ${of(kind)}; case false: }`,
  ...(kind === "text" ? [(): string => `${path} += ${of("text")};`] : []),
  () => `[${path}] = [${of(kind)}];`,
  () => `({ any: ${path} = ${of(kind)} } = ${choices.pick(["{}", "pass({})"])});`,
  () => `for (${path} of [${of(kind)}, ${of(kind)}]) if (${of("flag")}) break;`,
  () => `${path} ${choices.pick(["??=", "||=", "&&="])} ${of(kind)};`,
];
