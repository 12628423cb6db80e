import type { Choice, Mapping, Value } from "./value.js";

/**
 * Whether the file shows that somebody takes a text for what it is: it is handed to who connects or runs it, stands under
 * a key or in a variable of such a name, or is exported under one. Only then is an edit of it more than a guess.
 */
export type Taken = "known" | "exported" | "none";

/**
 * How much of a text stands here: all of it; perhaps its beginning only, since somebody gets it who may go on; its
 * beginning, with which the file goes on elsewhere; or what the program changes in parts before it is used.
 */
export type Extent = "whole" | "unsure" | "beginning" | "changed";

/**
 * Who reads a text: the program; people, in a log line or an error; people, on a page, or the compiler, in a type; nobody,
 * because something is compared with it or it is looked for.
 */
export type Audience = "program" | "message" | "page" | "comparison";

/** A mapping, and the key in it that leads to a value. */
export interface Holder {
  readonly mapping: Mapping;
  readonly key: string;
}

/** A value and what stands around it. */
export interface Located<V extends Value> {
  readonly value: V;
  readonly comments: readonly string[];
  readonly audience: Audience;
  /** Without a use, every edit in it is offered and not made. */
  readonly taken: Taken;
  readonly extent: Extent;
  /** The key or the variable that holds it. */
  readonly name: string | null;
  /** All that it may be where it stands, if conditions choose parts of it: this is one end of them. */
  readonly ways?: Choice;
  /** The mappings that it stands in, the nearest first: what is under their other keys stands beside it. */
  holders(): readonly Holder[];
}

/** An object of the file that says of itself what it is: nobody the file shows takes it. */
export interface Held extends Located<Value> {
  /** The file makes something else of it, or changes it: what it says is not what is used. */
  readonly isPart: boolean;
  /** Who is called with it, where it stands in a call: `https.request`. */
  readonly taker: string | null;
}

/** Around what a program uses as it stands. */
export const IN_USE = {
  audience: "program",
  taken: "known",
  extent: "whole",
  name: null,
  holders: () => [],
} as const;
