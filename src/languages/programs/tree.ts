import type { Atom } from "../../document/plain.js";
import type { Text } from "../../document/text.js";
import type { Span } from "../../model/setting.js";
import type { Comment } from "../eslint/text-comments.js";

/**
 * A program of any language but JavaScript, in the few forms that are understood. A language translates the tree of its
 * parser into these, so that what variables hold and what becomes of a text is worked out once for all of them. What has no
 * form here is `other`, with whatever expressions are in it.
 */
export interface Program {
  readonly body: readonly Statement[];
  readonly comments: readonly Comment[];
}

export type Statement =
  Setting | Doing | Branch | Perhaps | Block | FunctionCode | ClassCode | Leaving | Outer | Import;

/** `name = value`, `object.key = value`, `object[key] = value`, `a, b = value`. */
export interface Setting {
  readonly kind: "setting";
  readonly at: Span;
  readonly target: Expression;
  /** Null where what it becomes is not known: in a loop, by `+=` of numbers, by `del`. */
  readonly value: Expression | null;
  /** It is put behind what is there: `+=` of texts. */
  readonly isAdded?: true;
  /** The name begins here, and belongs to the block around it. */
  readonly isDeclared?: true;
  /** What a declaration is marked with, and its type: `@Value("...")`, `private final String`. */
  readonly marks?: readonly Expression[];
  readonly type?: string;
}

/** An expression for its effects alone. */
export interface Doing {
  readonly kind: "doing";
  readonly at: Span;
  readonly value: Expression;
  /** It is a statement for that: `assert value`. */
  readonly isAssertion?: true;
}

/** `if`, and one case of a `switch`, whose test may not be known. */
export interface Branch {
  readonly kind: "branch";
  readonly at: Span;
  readonly test: Expression | null;
  readonly then: readonly Statement[];
  readonly otherwise: readonly Statement[];
}

/** What is run any number of times, or not to its end: loops, `try` and its handlers. */
export interface Perhaps {
  readonly kind: "perhaps";
  readonly at: Span;
  readonly bodies: readonly (readonly Statement[])[];
  /** Which of them is tried, and which are run where it fails. */
  readonly tried?: Tried | undefined;
}

export interface Tried {
  readonly body: readonly Statement[];
  readonly handlers: readonly (readonly Statement[])[];
}

/** What is run once, where it stands: `with`, `synchronized`, braces. */
export interface Block {
  readonly kind: "block";
  readonly at: Span;
  readonly body: readonly Statement[];
}

export interface Parameter {
  readonly name: string;
  readonly at: Span;
  readonly otherwise: Expression | null;
  readonly marks?: readonly Expression[];
}

/** A function, method, constructor or lambda. */
export interface FunctionCode {
  readonly kind: "function";
  readonly at: Span;
  /** Null for a lambda. */
  readonly name: string | null;
  readonly parameters: readonly Parameter[];
  /** The name that a method has for its own object, where it is no word of the language. */
  readonly receiver?: Parameter;
  readonly body: readonly Statement[];
  readonly marks: readonly Expression[];
  /** Only code of its own file calls it: `private`. */
  readonly isOwn?: true;
}

export interface ClassCode {
  readonly kind: "class";
  readonly at: Span;
  readonly name: string;
  readonly bases: readonly Expression[];
  readonly body: readonly Statement[];
  readonly marks: readonly Expression[];
}

/** `return`, `raise`, `throw`, `break`: nothing behind it in this block is run. */
export interface Leaving {
  readonly kind: "leaving";
  readonly at: Span;
  readonly how: "returns" | "throws" | "jumps";
  readonly value: Expression | null;
}

/** `global name`: what the function sets under the name belongs to the code around it. */
export interface Outer {
  readonly kind: "outer";
  readonly at: Span;
  readonly names: readonly string[];
}

/** `import a.b as c`: the local name, and the whole way to what it stands for. A name `*` brings all names of a module. */
export interface Import {
  readonly kind: "import";
  readonly at: Span;
  readonly names: readonly { readonly local: string; readonly of: string }[];
}

export type Expression =
  | TextCode
  | AtomCode
  | Name
  | Member
  | Index
  | Call
  | EntriesCode
  | ItemsCode
  | Joined
  | Either
  | Comparison
  | FunctionCode
  | Other;

/** The characters of one literal, without its quotes; `at` has them. */
export interface TextCode {
  readonly kind: "text";
  readonly at: Span;
  readonly text: Text;
  /** The setting that counts before it: it is its default. */
  readonly setting?: string;
}

/** A number, boolean or nothing: `4000`, `True`, `nil`. */
export interface AtomCode {
  readonly kind: "atom";
  readonly at: Span;
  readonly value: Atom;
}

export interface Name {
  readonly kind: "name";
  readonly at: Span;
  readonly name: string;
}

/** `object.name`, also `object->name` and `Class::name`. */
export interface Member {
  readonly kind: "member";
  readonly at: Span;
  readonly of: Expression;
  readonly name: string;
}

/** `object[key]`. */
export interface Index {
  readonly kind: "index";
  readonly at: Span;
  readonly of: Expression;
  readonly key: Expression;
}

export interface Call {
  readonly kind: "call";
  readonly at: Span;
  readonly callee: Expression;
  readonly isNew: boolean;
  readonly given: readonly Argument[];
  /** Between its parentheses. */
  readonly inside: Span;
}

export interface Argument {
  readonly at: Span;
  readonly name: string | null;
  readonly value: Expression;
  /** Not the value itself, but what is in it: `*list`, `**options`, `list...`. */
  readonly isSpread: boolean;
}

/** Keys with values: a dict, a composite literal, `Map.of(...)`, an array of PHP with `=>`. */
export interface EntriesCode {
  readonly kind: "entries";
  readonly at: Span;
  /** Whose fields they are: `tls.Config`. */
  readonly type: Expression | null;
  readonly entries: readonly Entry[];
  /** Between its braces. */
  readonly inside: Span;
}

export interface Entry {
  readonly at: Span;
  /** Null where the keys of the value are taken: `**options`. A field of a type is a text without quotes. */
  readonly key: Expression | null;
  readonly value: Expression;
}

/** A list, tuple, slice, `List.of(...)`. */
export interface ItemsCode {
  readonly kind: "items";
  readonly at: Span;
  readonly items: readonly Argument[];
  /** Between its brackets. */
  readonly inside: Span;
}

/** Texts and values one after the other: `a + b`, `f"{a}b"`, `"$a"`. */
export interface Joined {
  readonly kind: "joined";
  readonly at: Span;
  readonly parts: readonly Expression[];
  /** In one literal, the characters of which are not looked at without their parts. */
  readonly isLiteral: boolean;
  /** It is an object that more may be put into, wherever it is handed to. */
  readonly isBuilt?: true;
}

/** `a if test else b`, `test ? a : b`; without a test `a or b`, `a ?? b`, `a ?: b`. */
export interface Either {
  readonly kind: "either";
  readonly at: Span;
  readonly test: Expression | null;
  readonly of: readonly [Expression, Expression];
}

/** What gives true or false: `a == b`, `a in b`, `not a`, `a and b`. */
export interface Comparison {
  readonly kind: "comparison";
  readonly at: Span;
  /** Null where several are asked, or something else. `in`: whether the second holds the first. `not`: of one alone. */
  readonly how: "equals" | "differs" | "in" | "not" | null;
  readonly of: readonly Expression[];
}

export interface Other {
  readonly kind: "other";
  readonly at: Span;
  readonly of: readonly (Expression | Statement)[];
}

export type Code = Expression | Statement;
