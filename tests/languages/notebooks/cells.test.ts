import { describe, expect, it } from "vitest";
import {
  afterLine,
  isOpen,
  NOTHING,
  type Open,
} from "../../../src/languages/notebooks/brackets.js";
import { cellAs } from "../../../src/languages/notebooks/magics.js";
import type { Placed } from "../../../src/languages/notebooks/placed.js";

/** A cell that is one string of its notebook. */
function cellOf(text: string): Placed {
  const starts = Array.from(text, (_, index) => index);
  return { text, starts, ends: starts.map((start) => start + 1), strings: starts.map(() => 0) };
}
/** What of a cell is Python, and what a shell runs. */
function read(text: string): string {
  const { python, scripts } = cellAs(cellOf(text));
  const own = python ? `py ${python.text}` : "-";
  return [own, ...scripts.map((script) => `sh ${script.text}`)].join("|");
}

describe("what a cell is", () => {
  it.each([
    ["a = 1", "py a = 1"],
    ["%%bash\nmysql -h h", "-|sh \nmysql -h h"],
    ["%%sh\nmysql", "-|sh \nmysql"],
    ["%%zsh\nx", "-|sh \nx"],
    ["%%shell\nx", "-|sh \nx"],
    ["%%!\nx", "-|sh \nx"],
    ["%%bash -s {a}\nx", "-"],
    ["%%bash -s $a\nx", "-"],
    ["%%bashx\nx", "-"],
    ["%%time\na = 1", "py ǃ#time\na = 1"],
    ["%%timeit -n 1\na = 1", "py ǃ#timeit -n 1\na = 1"],
    ["%%capture\na", "py ǃ#capture\na"],
    ["%%prun\na", "py ǃ#prun\na"],
    ["%%memit\na", "py ǃ#memit\na"],
    ["%%mprun\na", "py ǃ#mprun\na"],
    ["%%lprun\na", "py ǃ#lprun\na"],
    ["%%skip\na", "py ǃ#skip\na"],
    ["%%debug\na", "py ǃ#debug\na"],
    ["%%python\na", "py ǃ#python\na"],
    ["%%python3\na", "py ǃ#python3\na"],
    ["%%pyspark\na", "py ǃ#pyspark\na"],
    ["%%snippet\na", "py ǃ#snippet\na"],
    ["%%local\na", "py ǃ#local\na"],
    ["%%timex\na", "-"],
    ["%%sql\nselect", "-"],
    ["%sql\nselect", "-"],
    ["%sql select 1", "py ǃ#ql select 1"],
    ["%scala\nx", "-"],
    ["%r\nx", "-"],
    ["%r x", "py ǃ# x"],
    ["%md\nx", "-"],
    ["%md x", "-"],
    ["%md-sandbox\nx", "-"],
    ["%fs ls", "-"],
    ["%run ./a", "-"],
    ["%sh\nmysql -h h", "-|sh \nmysql -h h"],
    ["%sh mysql", "py ǃ#h mysql"],
    ["!!mysql -h h\nx", "-|sh \nx"],
    ["!mysql -h h", "py ǃ#ysql -h h|sh mysql -h h"],
    ["  !mysql -h h", "-|sh mysql -h h"],
    ["!mysql -h {a}", "py ǃ#ysql -h {a}"],
    ["!mysql -h $a", "py ǃ#ysql -h $a"],
    ["!mysql \\\n -h h", "py ǃ#ysql \\\n #h h"],
    ["!mysql \\\r\n -h h", "py ǃ#ysql \\\r\n #h h"],
    ["! mysql", "py ! mysql"],
    ["a = !ls", "py a = ǃ#s"],
    ["a, b = !ls", "py a, b = ǃ#s"],
    ["a[0] = !ls", "py a[0] = ǃ#s"],
    ["(a) = %time f()", "py (a) = ǃ#ime f()"],
    ["%matplotlib inline\na = 1", "py ǃ#atplotlib inline\na = 1"],
    ["%time a = 1", "py ǃ#ime a = 1"],
    ["%%html\n<a>", "-"],
    ["?f", "py ǃ#"],
    ["??f", "py ǃ#f"],
    ["f?", "py f#"],
    ["f??", "py f#?"],
    ["f???", "py f???"],
    ["%f?", "py ǃ#?"],
    ["!f?", "py ǃ#?|sh f?"],
    ["a.b?", "py a.b#"],
    ["a?b", "py a?b"],
    ["f(a?)", "py f(a?)"],
    ["x = '''\n!mysql\n'''", "py x = '''\n!mysql\n'''"],
    ["f(\n!mysql\n)", "py f(\n!mysql\n)"],
    ["a = (1,\n2)", "py a = (1,\n2)"],
    ["a = (1", "-"],
    ["  a = 1", "-"],
    ["# x\n  a = 1", "-"],
    ["\n\na = 1", "py \n\na = 1"],
    ["if a:\n  !ls\n  b", "py if a:\n  ǃ#s\n  b|sh ls"],
    ["%a \\\nb\nc", "py ǃ# \\\n#\nc"],
    ["x = 'a\n!ls", "py x = 'a\nǃ#s|sh ls"],
    ["  %%bash\nx", "-|sh \nx"],
    ["\n%%bash\nmysql", "-|sh \nmysql"],
    ["", "py "],
    ["%", "py %"],
    ["!", "py !"],
    ["a %b", "py a %b"],
    ["a = %b", "py a = ǃ#"],
    ["%1", "py %1"],
    ["x = 1 !ls", "py x = 1 !ls"],
    ["a = 'x' != b", "py a = 'x' != b"],
    ["%%time a\n%%time b", "py ǃ#time a\nǃ#time b"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

const printed = (open: Open): string =>
  isOpen(open) ? `${open.quotes}${open.depth}${open.goesOn ? "\\" : ""}` : "closed";

describe("what each line of Python leaves open", () => {
  it.each([
    ["(\n)", "1 closed"],
    ["([{\n}])", "3 closed"],
    ["a)", "closed"],
    ["'''\na\n'''", "'''0 '''0 closed"],
    ['"""\n\'\n"""', '"""0 """0 closed'],
    ["'a", "closed"],
    ["'a\\\nb'\nc", "'0\\ closed closed"],
    ["# (\n(", "closed 1"],
    ["'#'(", "1"],
    ["'\\'('", "closed"],
    ["'''\\'''\n'''", "'''0 closed"],
    ["a \\\nb", "0\\ closed"],
    ["a \\\r\nb", "0\\ closed"],
    ["''\n(", "closed 1"],
    ['""("', "1"],
    ["''''\n'''", "'''0 closed"],
    ["'\"'(", "1"],
    ["(#)\n)", "1 closed"],
    ["))\n(", "closed 1"],
    ["'''#\n'''", "'''0 closed"],
    ["\"'''\"(", "1"],
    ["\\(", "closed"],
  ])("%s", (text, expected) => {
    let open = NOTHING;
    const found = text.split("\n").map((line) => printed((open = afterLine(open, line))));
    expect(found.join(" ")).toBe(expected);
  });
});
