import type { Bindings } from "./bindings.js";
import { unwrap, type FunctionNode, type Node, type Variable } from "./syntax.js";

/** How a name that is handed to a function is used there: as it is, or as a part of another. */
type Use = "itself" | "part";

/** Whether a function asks for another name than the one that it is handed: `process.env[name + "_LOCAL"]`. */
export function makesNames(fn: FunctionNode, bindings: Bindings): boolean {
  const uses = fn.params.flatMap((parameter) => {
    const name = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
    const variable = bindings.variable(name);
    return variable ? usesOf(variable, bindings) : [];
  });
  return uses.includes("part") && !uses.includes("itself");
}

function usesOf(variable: Variable, bindings: Bindings, isPart = false): readonly Use[] {
  return variable.references.flatMap(({ identifier }) => {
    const whole = wholeOf(identifier);
    const isMade = isPart || whole !== identifier;
    const { parent } = whole;
    // `const key = name + "_LOCAL"`.
    const named =
      !isPart && parent?.type === "VariableDeclarator" && parent.init === whole ? parent.id : null;
    const next = bindings.variable(named);
    if (next) return usesOf(next, bindings, isMade);
    if (!isAskedBy(whole)) return [];
    return [isMade ? "part" : "itself"];
  });
}

/** The text that a name is a part of. */
function wholeOf(name: Node): Node {
  const { parent } = name;
  const isPart =
    parent?.type === "TemplateLiteral" ||
    (parent?.type === "BinaryExpression" && parent.operator === "+") ||
    (parent && unwrap(parent) === name);
  return isPart ? wholeOf(parent) : name;
}

/** `env[name]`, `config.get(name)`. */
function isAskedBy(name: Node): boolean {
  const { parent } = name;
  if (parent?.type === "MemberExpression") return parent.computed && parent.property === name;
  return parent?.type === "CallExpression" && parent.arguments[0] === name;
}
