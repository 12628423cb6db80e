import { memberName, propertyName, unwrap, type Node } from "./syntax.js";

/** `databaseUrl`, `DATABASE_URL` and `database.url` as words: `database url`. */
const wordsOf = (name: string): string =>
  name
    .replace(/([a-z0-9])(?=[A-Z])/g, "$1 ")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .toLowerCase();

const ADDRESS =
  /\b(?:\w*(?:url|uri|dsn)s?|jdbc|conn(?:ections?)?(?: ?str(?:ing)?)?|data ?sources?|databases?|db|address(?:es)?)\d*\b/;
const COMMAND =
  /\b(?:commands?|cmds?|scripts?|run|exec|shell|entry ?point|arg[sv]|arguments|opt(?:ion)?s)\b/;
/** Somebody else goes on from these, or fills them in. */
const UNFINISHED = /\b(?:base|prefix|root|origin|server|host|start|stem|pattern|template|format)\b/;
const ENVIRONMENT = /\benv(?:ironment)?(?: variables)?$/;
const CONNECTING =
  /\b(?:connect\w*|conn|connections?|pools?|clients?|engine|open\w*|exec\w*|spawn|run|shell|commands?|cmd|sh|bash|migrate|orm|data ?source|databases?|db|urls?|uri|dsn|jdbc|env|container|launch)\b/;

/** Whether a name says of a text that it is a whole address or command. */
export const namesText = (name: string): boolean => {
  const words = wordsOf(name);
  return (ADDRESS.test(words) || COMMAND.test(words)) && !UNFINISHED.test(words);
};

/** Whether what stands under such a name are variables of an environment. */
export const namesEnvironment = (name: string): boolean => ENVIRONMENT.test(wordsOf(name));

/** Whether a function of such a name takes an address or a command for what it is. */
export const namesClient = (name: string): boolean => CONNECTING.test(wordsOf(name));

/** The last part of a name: of what is called, read, or asked for. */
export function lastName(node: Node): string {
  const inner = unwrap(node);
  if (inner.type === "Identifier") return inner.name;
  if (inner.type === "MemberExpression") return memberName(inner) ?? "";
  return inner.type === "CallExpression"
    ? (nameGiven(inner.arguments[0]) ?? lastName(inner.callee))
    : "";
}

/** A name that is given as a text: `env("DATABASE_URL", ...)`. */
export const nameGiven = (node: Node | undefined): string | null =>
  node?.type === "Literal" && typeof node.value === "string" && /^[\w.-]+$/.test(node.value)
    ? node.value
    : null;

/** The name that holds an object: `env: { ... }`, `scripts = { ... }`. */
export function nameOfObject({ parent }: Node): string {
  if (parent?.type === "Property") return propertyName(parent) ?? "";
  if (parent?.type === "VariableDeclarator") return lastName(parent.id);
  return parent?.type === "AssignmentExpression" ? lastName(parent.left) : "";
}
