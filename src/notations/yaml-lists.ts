import type { Node, YAMLSeq } from "yaml";
import type { Plain } from "../document/plain.js";
import type { Text } from "../document/text.js";
import type { List } from "../document/value.js";
import { inserted, isBare, removed, type Brackets } from "./json-layout.js";
import { lineEnding, nextLine } from "./lines.js";
import {
  dashIndent,
  emptied,
  endOf,
  insertedAfter,
  isBlock,
  isClosedBlock,
  isFree,
  isLoose,
  withoutLines,
} from "./yaml-layout.js";
import { quotesOf } from "./yaml-text.js";
import { isScalar, startOf } from "./yaml-tree.js";
import { inline } from "./yaml-words.js";
import { patched } from "./patches.js";
import { FLOW } from "./yaml-writing.js";

/** How items are put into a list, and taken out of it. */
export function changesOfList(list: YAMLSeq, text: Text): Pick<List, "append" | "remove"> {
  return isBlock(list) ? onLines(list, text) : inBrackets(list, text);
}

/** New items are quoted as the last one is. */
const codeOf = (value: Plain, last: Node | null | undefined, inFlow: boolean): string =>
  inline(value, isScalar(last) ? quotesOf(last) : "plain", inFlow);

const itemsOf = (list: YAMLSeq): readonly (Node | null)[] => list.items as (Node | null)[];

function onLines(list: YAMLSeq, text: Text): Pick<List, "append" | "remove"> {
  const items = itemsOf(list);
  return {
    append(data) {
      const [indent, last] = [dashIndent(list, text.value), items.at(-1)];
      if (indent === null || !last || !isClosedBlock(last, text.value)) return null;
      const lead = `${lineEnding(text.value)}${indent}- `;
      const code = data.map((each) => lead + codeOf(each, last, false)).join("");
      return patched(text, insertedAfter(text.value, endOf(last, text.value), code));
    },
    remove(first, last) {
      const gone = items.slice(first, last + 1);
      const before = items[first - 1];
      if (dashIndent(list, text.value) === null || !gone.every(isFree)) return null;
      const end = items[last];
      const behind = end ? nextLine(text.value, endOf(end, text.value)) : 0;
      if (before && !isLoose(before, behind, text.value)) return null;
      if (gone.length === items.length) return patched(text, [emptied(list, text.value, "[]")]);
      return patched(
        text,
        gone.map(
          (item) => item && withoutLines(text.value, startOf(item), endOf(item, text.value)),
        ),
      );
    },
  };
}

function inBrackets(list: YAMLSeq, text: Text): Pick<List, "append" | "remove"> {
  const items = itemsOf(list);
  const brackets: Brackets = {
    open: startOf(list),
    close: (list.range?.[1] ?? 0) - 1,
    members: items.flatMap((item) =>
      item ? { start: startOf(item), end: endOf(item, text.value) } : [],
    ),
  };
  const isClear = (): boolean =>
    brackets.members.length === items.length && isBare(text.value, brackets);
  return {
    append(data) {
      if (!isClear()) return null;
      const codes = data.map((each) => codeOf(each, items.at(-1), true));
      return patched(text, inserted(text.value, brackets, items.length - 1, codes, FLOW));
    },
    remove: (first, last) =>
      isClear() && items.slice(first, last + 1).every(isFree)
        ? patched(text, removed(text.value, brackets, first, last))
        : null,
  };
}
