import type { TSESTree } from "@typescript-eslint/utils";
import type { Assignment, Scope } from "../../document/document.js";
import { fixedMapping } from "../../document/mappings.js";
import type { Plain } from "../../document/plain.js";
import type { Context } from "./context.js";
import { ON_ONE_LINE, spell } from "./spelling.js";
import { dottedName, isOf, rootOf, spanOf, type Node } from "./syntax.js";

/** What the file sets of the whole process. */
export const readAssignments = (context: Context): readonly Assignment[] =>
  context.found.assignments.flatMap((node) => assignmentOf(context, node));

/** The environment variables among them. They are not ours to add or to take away. */
export function scopesOf(assignments: readonly Assignment[]): readonly Scope[] {
  const set = assignments.filter(({ home }) => home === ENVIRONMENT);
  const [first] = set;
  if (!first) return [];
  const places = new Map(set.map(({ name, at }) => [name, at]));
  const values = set.map(({ name, value }) => [name, () => value] as const);
  return [
    {
      variables: {
        ...fixedMapping(first.at, Object.fromEntries(values)),
        spell: ([name = ""], value) =>
          `${ENVIRONMENT}.${name}${value === undefined ? "" : ` = ${value}`}`,
        word: (value) => spell(asText(value), ON_ONE_LINE, String),
        put: () => null,
        place: (name) => places.get(name) ?? null,
      },
    },
  ];
}

/** Every variable is a text. */
const asText = (value: Plain): Plain => (typeof value === "object" ? value : String(value));

const ENVIRONMENT = "process.env";
const VARIABLE = /^process\.env\.(.*)/s;

function assignmentOf(
  context: Context,
  node: TSESTree.AssignmentExpression,
): readonly Assignment[] {
  const target = targetOf(context, node.left);
  // `??=` sets what is not set, as a variable may be and a member of a module is not.
  if (!target || (node.operator !== "=" && target.home !== ENVIRONMENT)) return [];
  const { parent } = node;
  const isStatement =
    parent.type === "ExpressionStatement" && isOf(parent.parent, "Program", "BlockStatement");
  const value = context.evaluate(node.right, spanOf(node.left));
  return [
    {
      ...target,
      value,
      at: spanOf(node),
      get says() {
        return `${target.home}.${target.name} = ${"says" in value ? value.says : "..."}`;
      },
      remove: () =>
        isStatement ? { edit: [{ at: spanOf(parent), text: "" }], trust: "suggest" } : null,
    },
  ];
}

/** `process.env.X`, or a member of a module under the module's own name. */
function targetOf(
  { origin, bindings }: Context,
  left: Node,
): Pick<Assignment, "home" | "name"> | null {
  const from = origin(left);
  const spelled = from ? `${from.module}.${from.path}` : dottedName(left);
  const isOther = !from && bindings.variable(rootOf(left)) !== null;
  const [, variable] = isOther ? [] : (VARIABLE.exec(spelled ?? "") ?? []);
  if (variable !== undefined) return { home: ENVIRONMENT, name: variable };
  return from && from.path !== "" ? { home: from.module, name: from.path } : null;
}
