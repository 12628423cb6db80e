import { childrenOf } from "../../../src/languages/programs/children.js";
import type {
  Argument,
  Code,
  Entry,
  FunctionCode,
  Program,
  Setting,
  Statement,
} from "../../../src/languages/programs/tree.js";

/** A program in one line, so that a test can say what a translation is. Whatever language it was: `f("x"); a = 1`. */
export const printed = ({ body }: Program): string => list(body);

const list = (codes: readonly Code[]): string => codes.map(print).join("; ");
const commas = (codes: readonly Code[]): string => codes.map(print).join(", ");
const braces = (body: readonly Statement[]): string =>
  body.length > 0 ? `{ ${list(body)} }` : "{}";
const orUnknown = (code: Code | null): string => (code ? print(code) : "?");

function print(code: Code): string {
  switch (code.kind) {
    case "setting":
      return setting(code);
    case "doing":
      return print(code.value);
    case "branch":
      return `if ${orUnknown(code.test)} ${braces(code.then)} else ${braces(code.otherwise)}`;
    case "perhaps":
      return `perhaps ${code.bodies.map(braces).join(" ")}`;
    case "block":
      return `block ${braces(code.body)}`;
    case "function":
      return `${marks(code.marks)}fun ${code.name ?? ""}(${parameters(code)}) ${braces(code.body)}`;
    case "class": {
      const bases = code.bases.length > 0 ? `(${commas(code.bases)})` : "";
      return `${marks(code.marks)}class ${code.name}${bases} ${braces(code.body)}`;
    }
    case "leaving":
      return code.value ? `${code.how} ${print(code.value)}` : code.how;
    case "outer":
      return `outer ${code.names.join(", ")}`;
    case "import":
      return `import ${code.names.map(({ local, of }) => `${local}=${of}`).join(", ")}`;
    default:
      return value(code);
  }
}

function value(code: Exclude<Code, Statement> | FunctionCode): string {
  switch (code.kind) {
    case "text":
      return JSON.stringify(code.text.value);
    case "atom":
      return JSON.stringify(code.value);
    case "name":
      return code.name;
    case "member":
      return `${print(code.of)}.${code.name}`;
    case "index":
      return `${print(code.of)}[${print(code.key)}]`;
    case "call":
      return `${code.isNew ? "new " : ""}${print(code.callee)}(${given(code.given)})`;
    case "entries":
      return `${code.type ? print(code.type) : ""}{${code.entries.map(entry).join(", ")}}`;
    case "items":
      return `[${given(code.items)}]`;
    case "joined":
      return code.isLiteral
        ? `literal(${code.parts.map(print).join(" + ")})`
        : `(${code.parts.map(print).join(" + ")})`;
    case "either":
      return `either(${[...(code.test ? [code.test] : []), ...code.of].map(print).join(", ")})`;
    case "comparison":
      return `${code.how ?? "test"}(${commas(code.of)})`;
    default:
      return `other(${commas(childrenOf(code))})`;
  }
}

const marks = (of: readonly Code[]): string => of.map((mark) => `@${print(mark)} `).join("");
const given = (of: readonly Argument[]): string =>
  of
    .map(
      (each) =>
        `${each.isSpread ? "..." : ""}${each.name === null ? "" : `${each.name}=`}${print(each.value)}`,
    )
    .join(", ");
const entry = (each: Entry): string =>
  each.key ? `${print(each.key)}: ${print(each.value)}` : `...${print(each.value)}`;
const parameters = (code: FunctionCode): string =>
  code.parameters
    .map(
      ({ name, otherwise, marks: own = [] }) =>
        `${marks(own)}${name}${otherwise ? ` = ${print(otherwise)}` : ""}`,
    )
    .join(", ");

function setting(code: Setting): string {
  const type = code.type === undefined ? "" : `${code.type} `;
  const declared = code.isDeclared ? "let " : "";
  const sign = code.isAdded ? "+=" : "=";
  return `${marks(code.marks ?? [])}${declared}${type}${print(code.target)} ${sign} ${orUnknown(code.value)}`;
}
