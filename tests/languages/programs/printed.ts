import type { Code, Parameter, Program } from "../../../src/languages/programs/tree.js";

/** A tree in one line: what a reader has to know of it, without places. */
export const printed = ({ body }: Program): string => body.map(codeText).join("; ");

const list = (codes: readonly Code[]): string => codes.map(codeText).join(", ");
const block = (codes: readonly Code[]): string => `{ ${codes.map(codeText).join("; ")} }`;
const marked = (marks: readonly Code[] | undefined): string =>
  (marks ?? []).map((mark) => `@${codeText(mark)} `).join("");
const parameter = ({ name, otherwise, marks }: Parameter): string =>
  `${marked(marks)}${name}${otherwise ? ` = ${codeText(otherwise)}` : ""}`;
const given = (code: readonly { name: string | null; value: Code; isSpread: boolean }[]): string =>
  code
    .map(({ name, value, isSpread }) =>
      [isSpread ? "..." : "", name ? `${name}=` : "", codeText(value)].join(""),
    )
    .join(", ");

const SIGNS = { equals: "==", differs: "!=", in: "in", not: "!" } as const;

export function codeText(code: Code): string {
  switch (code.kind) {
    case "setting": {
      const sign = code.isAdded ? "+=" : "=";
      const type = code.type ? `: ${code.type}` : "";
      const start = `${marked(code.marks)}${code.isDeclared ? "let " : ""}`;
      return `${start}${codeText(code.target)}${type} ${sign} ${code.value ? codeText(code.value) : "?"}`;
    }
    case "doing":
      return codeText(code.value);
    case "branch": {
      const otherwise = code.otherwise.length > 0 ? ` else ${block(code.otherwise)}` : "";
      return `if ${code.test ? codeText(code.test) : "?"} ${block(code.then)}${otherwise}`;
    }
    case "perhaps":
      return `perhaps ${code.bodies.map(block).join(" ")}`;
    case "block":
      return block(code.body);
    case "function": {
      const parameters = code.parameters.map(parameter).join(", ");
      const of = code.receiver ? `${code.receiver.name}.` : "";
      const own = code.isOwn ? "own " : "";
      return `${marked(code.marks)}${own}${of}${code.name ?? "fn"}(${parameters}) ${block(code.body)}`;
    }
    case "class": {
      const bases = code.bases.length > 0 ? `(${list(code.bases)})` : "";
      return `${marked(code.marks)}class ${code.name}${bases} ${block(code.body)}`;
    }
    case "leaving":
      return `${code.how}${code.value ? ` ${codeText(code.value)}` : ""}`;
    case "outer":
      return `outer ${code.names.join(", ")}`;
    case "import":
      return `import ${code.names.map(({ local, of }) => `${local} of ${of}`).join(", ")}`;
    case "text":
      return JSON.stringify(code.text.value);
    case "atom":
      return String(code.value);
    case "name":
      return code.name;
    case "member":
      return `${codeText(code.of)}.${code.name}`;
    case "index":
      return `${codeText(code.of)}[${codeText(code.key)}]`;
    case "call":
      return `${code.isNew ? "new " : ""}${codeText(code.callee)}(${given(code.given)})`;
    case "entries": {
      const entries = code.entries.map(({ key, value }) =>
        key ? `${codeText(key)}: ${codeText(value)}` : `...${codeText(value)}`,
      );
      return `${code.type ? codeText(code.type) : ""}{${entries.join(", ")}}`;
    }
    case "items":
      return `[${given(code.items)}]`;
    case "joined":
      return `(${code.parts.map(codeText).join(code.isLiteral ? " " : " + ")})`;
    case "either":
      return `(${code.test ? codeText(code.test) : ""} ? ${code.of.map(codeText).join(" : ")})`;
    case "comparison":
      return `(${code.of.map(codeText).join(` ${code.how ? SIGNS[code.how] : "&"} `)})`;
    case "other":
      return `<${list(code.of)}>`;
  }
}
