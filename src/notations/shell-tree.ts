import type { Assignment, Command, HereDoc, SyntaxNode, Word } from "unbash";
import { parserOf } from "../parsers/load.js";

/** What a script consists of, in its order. */
export interface ShellTree {
  readonly commands: readonly Command[];
  readonly assignments: readonly Placed<Assignment>[];
  /** Names that a command fills in: `read NAME`, `for NAME in`. */
  readonly filled: readonly Placed<Word>[];
  /** Commands that may set any variable. */
  readonly opening: readonly Command[];
  readonly documents: readonly Document[];
  /** Functions, which are called in the place of programs of these names. */
  readonly functions: ReadonlySet<string>;
  /** Whether a shell would run it. */
  readonly isWhole: boolean;
}

interface Placed<N> {
  readonly node: N;
  /** The end of the block that it stands in. */
  readonly until: number;
}

/** A text that stands below the command that it is handed to: `cat > file <<EOF`. */
interface Document {
  readonly node: HereDoc;
  readonly command: Command | null;
}

/** Whether what stands in them is run at all, or before what follows, is decided at run time. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...["AndOr", "CompoundList", "Coproc", "Pipeline", "CommandExpansion", "ProcessSubstitution"],
]);
const FILLING = /^(?:read|mapfile|readarray|getopts|unset)$/;
const OPENING = /^(?:source|\.|eval)$/;

export function shellTree(source: string): ShellTree {
  const { forEachChild, parse } = parserOf("shell");
  const commands: Command[] = [];
  const assignments: Placed<Assignment>[] = [];
  const filled: Placed<Word>[] = [];
  const opening: Command[] = [];
  const documents: Document[] = [];
  const functions = new Set<string>();
  let isWhole = true;

  function visit(node: SyntaxNode, until: number, command: Command | null): void {
    if (node.type === "Script") {
      isWhole &&= node.errors === undefined;
      // What stands between escaped back ticks has other places.
      if (node.source !== undefined) return;
    }
    if (node.type === "Command") addCommand(node, until);
    if (node.type === "Assignment") assignments.push({ node, until });
    if (node.type === "For" || node.type === "Select") filled.push({ node: node.name, until });
    if (node.type === "Function") functions.add(node.name.value);
    if (node.type === "HereDoc") documents.push({ node, command });
    const inner = BLOCKS.has(node.type) ? node.end : until;
    const around = node.type === "Command" ? node : command;
    forEachChild(node, (child) => visit(child, inner, around));
  }

  function addCommand(node: Command, until: number): void {
    commands.push(node);
    const name = node.name?.value ?? "";
    if (OPENING.test(name)) opening.push(node);
    if (FILLING.test(name))
      for (const word of node.args) if (word.type === "Word") filled.push({ node: word, until });
  }

  visit(parse(source), source.length + 1, null);
  return { commands, assignments, filled, opening, documents, functions, isWhole };
}
