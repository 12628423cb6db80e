import { firstFrom } from "./order.js";
import type { Edit, Span, Test } from "../model/setting.js";
import { rememberedOf } from "./memo.js";
import type { Text } from "./text.js";
import type { Item, List, Mapping, Scalar, Value, Written } from "./value.js";

/** A file that a value goes out of, or into. */
export interface Home {
  readonly path: string;
  /** As messages call it. */
  readonly name: string;
  readonly text: string;
}

/** Where something really stands, whatever file it is read in. */
export interface Origin {
  readonly home: Home;
  readonly at: Span;
  /** The files that it came through, the first of them first. */
  readonly through: readonly Home[];
}

/** What is known of spans that come from another file. They are told by what they are, not by their numbers. */
const origins = new WeakMap<Span, Origin>();
/** The files that edits of such values are for. */
const homes = new WeakMap<Edit[number], string>();

/** Where a place of another file really is; null for a place of the file that is read. */
export const originOf = (at: Span): Origin | null => origins.get(at) ?? null;

/** Places of a file that something of another file has a part in: what is missing at one may be missing there. */
const relatives = new WeakMap<Span, Span>();
export const beside = (at: Span, other: Span): Span => {
  const copy: Span = [at[0], at[1]];
  relatives.set(copy, other);
  return copy;
};
/** Where it is, or what has a part in it is. */
export const originBeside = (at: Span): Origin | null =>
  originOf(at) ?? originOf(relatives.get(at) ?? at);

/** Another place that speaks of the same origin. */
export function standingFor(place: Span, at: Span): Span {
  const origin = origins.get(at);
  if (!origin) return place;
  const copy: Span = [place[0], place[1]];
  origins.set(copy, origin);
  return copy;
}

const linesOf = rememberedOf((home: Home): readonly number[] =>
  Array.from(home.text.matchAll(/\r\n?|\n/g), ({ index }) => index + 1),
);

/** The file and the line: `config/db.ts:7`. */
export const shownOrigin = ({ home, at: [start] }: Origin): string =>
  `${shortened(home.name)}:${1 + firstFrom(linesOf(home), start + 1)}`;

/** A line of a terminal has no room for more characters of a path. */
const LONGEST_NAME = 40;
const shortened = (name: string): string =>
  name.length > LONGEST_NAME ? `.../${name.split("/").slice(-2).join("/")}` : name;

/** How values go from one file to another. */
export interface Way {
  readonly from: Home;
  readonly to: Home;
  /** Where they stand in the file that they go into. */
  place(at: Span): Span;
  /** Whether edits of the file that they come from may still be made. */
  readonly keepsEdits: boolean;
  /** Why these are trusted no further than to suggest them, as a clause. */
  readonly doubt?: string;
}

/** A value of another file, at the expression that brings it here. Nothing of that file is changed. */
export const broughtIn = (value: Value, from: Home, to: Home, at: Span): Value =>
  moved(value, { from, to, place: () => at, keepsEdits: false });

/** A value that is handed to a function of another file, and may come back. It stands nowhere there. */
export const handedOut = (value: Value, from: Home, to: Home): Value =>
  moved(value, { from, to, place: nowhere, keepsEdits: true });

const nowhere = ([start, end]: Span): Span => [-1 - end, -1 - start];

/** The same value, of which edits are only suggested. */
export const doubted = (value: Value, home: Home, doubt: string): Value =>
  moved(value, wayOf(home, doubt));
/** The same of a list, and of what may be put into it. */
export const doubtedList = (list: List, home: Home, doubt: string): List =>
  movedList(list, wayOf(home, doubt));
const wayOf = (home: Home, doubt: string): Way => ({
  from: home,
  to: home,
  place: nowhere,
  keepsEdits: true,
  doubt,
});

/** A value with what is brought in standing at another expression of the same file. */
export const broughtTo = (value: Value, home: Home, at: Span): Value =>
  moved(value, { from: home, to: home, place: () => at, keepsEdits: true });

function originAfter(at: Span, from: Home, to: Home): Origin {
  const before = origins.get(at);
  if (!before) return { home: from, at, through: [] };
  return from === to ? before : { ...before, through: [...before.through, from] };
}

export function movedSpan(at: Span, { from, to, place }: Way): Span {
  const origin = originAfter(at, from, to);
  if (origin.home.path === to.path) return origin.at;
  const [start, end] = place(origin.at);
  const span: Span = [start, end];
  origins.set(span, origin);
  return span;
}

/** Null for an edit of the file that a value leaves for good. */
function movedEdit(edit: Edit | null, { from, keepsEdits }: Way): Edit | null {
  if (!edit) return null;
  const isOfOthers = edit.every((each) => (homes.get(each) ?? from.path) !== from.path);
  if (isOfOthers) return edit;
  if (!keepsEdits) return null;
  for (const each of edit) if (!homes.has(each)) homes.set(each, from.path);
  return edit;
}

function movedWritten(written: Written | null, way: Way): Written | null {
  const { doubt } = way;
  const edit = written && movedEdit(written.edit, way);
  if (!edit) return null;
  return doubt === undefined ? { ...written, edit } : { ...written, edit, trust: "suggest", doubt };
}

const moved = (value: Value, way: Way): Value => {
  switch (value.kind) {
    case "scalar":
      return movedScalar(value, way);
    case "mapping":
      return movedMapping(value, way);
    case "list":
      return movedList(value, way);
    case "producer":
      return {
        ...value,
        at: movedSpan(value.at, way),
        result: (given) => moved(value.result(given?.map((each) => back(each, way))), way),
      };
    case "choice":
      return {
        ...value,
        at: movedSpan(value.at, way),
        of: value.of.map((branch) => moved(branch, way)),
        test: value.test && movedTest(value.test, way),
        keep: (index) => movedEdit(value.keep(index), way),
      };
    case "opaque":
    case "missing":
      return { ...value, at: movedSpan(value.at, way) };
  }
};

/** What is given to a function that came from another file goes there. */
const back = (value: Value, { from, to }: Way): Value => handedOut(value, to, from);

/** Conditions of two files that are spelled alike are not the same. */
export const movedTest = (test: Test, way: Way): Test => ({
  ...test,
  at: movedSpan(test.at, way),
  key: movedKey(test.key, way),
});

const APART = "\0";
function movedKey(key: string, { from, to }: Way): string {
  const whole = key.includes(APART) ? key : `${from.path}${APART}${key}`;
  const own = `${to.path}${APART}`;
  return whole.startsWith(own) ? whole.slice(own.length) : whole;
}

function movedScalar(value: Scalar, way: Way): Scalar {
  return {
    kind: "scalar",
    value: value.value,
    at: movedSpan(value.at, way),
    get says() {
      return value.says;
    },
    clues: value.clues,
    get text() {
      return value.text && movedText(value.text, way);
    },
    replace: (by) => movedWritten(value.replace(by), way),
  };
}

const movedText = (text: Text, way: Way): Text => ({
  value: text.value,
  trust: (start, end) => (way.doubt === undefined ? text.trust(start, end) : "suggest"),
  locate(start, end) {
    const at = text.locate(start, end);
    return at && movedSpan(at, way);
  },
  splice: (start, end, insert) => movedEdit(text.splice(start, end, insert), way),
  clues: (start, end) => text.clues(start, end),
});

function movedMapping(value: Mapping, way: Way): Mapping {
  return {
    ...value,
    at: movedSpan(value.at, way),
    head: movedSpan(value.head, way),
    get: (key) => moved(value.get(key), way),
    rest: () => moved(value.rest(), way),
    put: (key, plain, after) => movedWritten(value.put(key, plain, after), way),
    remove: (keys) => movedWritten(value.remove(keys), way),
    rename: (from, to, plain) => movedWritten(value.rename(from, to, plain), way),
    place(key) {
      const at = value.place(key);
      return at && movedSpan(at, way);
    },
    // Code of another file means nothing here.
    code: () => null,
  };
}

const movedList = (list: List, way: Way): List => ({
  ...list,
  at: movedSpan(list.at, way),
  items: () => list.items().map((item): Item => movedItem(item, way)),
  append: (data) => movedWritten(list.append(data), way),
  remove: (first, last) => movedWritten(list.remove(first, last), way),
  replace: (index, data) => movedWritten(list.replace(index, data), way),
  code: () => null,
});

const movedItem = ({ value, at, isSpread }: Item, way: Way): Item => ({
  value: moved(value, way),
  ...(at && { at: movedSpan(at, way) }),
  isSpread,
});
