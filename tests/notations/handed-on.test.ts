import { describe, expect, it } from "vitest";
import { namesGoneOn } from "../../src/notations/gone-on.js";
import { withSources } from "../../src/notations/handed-on.js";

describe("variables that are handed on to another", () => {
  const sources = (text: string, ...names: readonly string[]): readonly string[] =>
    [...withSources(text, names)].filter((name) => !names.includes(name));
  it.each<[string, string[]]>([
    ["x=$AB", ["ab"]],
    ["X=$AB", ["ab"]],
    ["x: ${AB}", ["ab"]],
    ['"x": "$AB",', ["ab"]],
    ['$x = "$env:AB"', ["ab"]],
    ["x := $(AB)", ["ab"]],
    ["x ?= $(AB)", ["ab"]],
    ["x=($AB)", ["ab"]],
    ["x=os.environ['AB']", ["ab"]],
    [String.raw`\"x\": \"$AB\"`, ["ab"]],
    ["a.b.x=$AB", ["ab"]],
    ["--x=$AB", []],
    ["a-x=$AB", []],
    ["x=$AB/c", []],
    ["x $AB", []],
    ["y=$AB", []],
    ['jq --arg x "$AB"', ["ab"]],
    ["jq --argjson x $AB", ["ab"]],
    ["jq --arg y $AB", []],
    ["for x in $AB $C; do", ["ab", "c"]],
    ["for x in y; $AB", []],
    ["- name: x\n  valueFrom:\n    configMapKeyRef:\n      name: y\n      key: ab", ["ab"]],
    ["- name: 'x'\n  valueFrom: {configMapKeyRef: {name: y, key: 'a.b-c'}}", ["b-c"]],
    ['{"name": "x", "valueFrom": {"secretKeyRef": {"key": "ab"}}}', ["ab"]],
    ["x=$AB\nab=$CD", ["ab", "cd"]],
    ["x=$x", []],
  ])("%j", (text, from) => {
    expect(sources(text, "x")).toEqual(from);
  });

  it.each<[string, string, string[]]>([
    ["set -- $AB", "1", ["ab"]],
    ["set -- $AB", "args", ["ab"]],
    ["set -x $AB", "1", []],
    ["f() { echo $1; }\nf $AB", "1", ["ab"]],
    ["f () {\n}\nx | f $AB | y $C", "2", ["ab"]],
    ["function f {\n}\nf $AB", "9", ["ab"]],
    ["function f($x) {\n}\nf $AB", "x", ["ab"]],
    ["function f {\n  param($x)\n}\nf -Y $AB", "x", ["ab"]],
    ["if ($x) { }\nif $AB", "x", []],
    ["for  xy  in  $AB; do", "xy", ["ab"]],
    ['{"name":"xy",  "valueFrom":{"secretKeyRef":{"key":"ab"}}}', "xy", ["ab"]],
    ["set  -- $AB", "2", ["ab"]],
    ["f() { }\nf ($AB)", "1", []],
    ["f() { }\nxf $AB", "1", []],
    ["f $AB", "1", []],
  ])("%j to %s", (text, to, from) => {
    expect(sources(text, to)).toEqual(from);
  });

  it("may be any of the arguments", () => {
    for (const to of "123456789") expect(sources("f() { }\nf $AB", to)).toEqual(["ab"]);
  });

  it("are none where nothing is asked for", () => {
    expect([...withSources("x=$AB", [])]).toEqual([]);
  });
});

describe("variables to which something is added", () => {
  it.each<[string, string[]]>([
    // In a word.
    ["$AB?a=b", ["ab"]],
    ["${AB}&a=b", ["ab"]],
    ["${AB}c", ["ab"]],
    ["$AB/d", ["ab"]],
    ["$AB:4000", ["ab"]],
    ["$AB$C", ["ab"]],
    ["$AB%C%", ["ab"]],
    ["{{ AB }}{{ C }}", ["ab"]],
    ["${AB}-c", ["ab"]],
    ["$AB;mode=x", ["ab"]],
    ["$AB; mode=x", []],
    ['"$AB"?a=b', ["ab"]],
    [`"$AB"'?a=b'`, ["ab"]],
    [String.raw`$AB\?a=b`, ["ab"]],
    [String.raw`"$AB"\&a=b`, ["ab"]],
    ["$AB ?a=b", []],
    ["$AB", []],
    ['"$AB" x', []],
    // By an operator.
    ['$ab + "?a=b"', ["ab"]],
    ["process.env.AB + '&a=b'", ["ab"]],
    ['os.environ["AB"] + "?a=b"', ["ab"]],
    ['getenv("AB") . "/d"', ["ab"]],
    ['str($AB) + ":4000"', ["ab"]],
    ['[local.ab, "?a=b"]', ["ab"]],
    ['local.ab, "/d"', []],
    ['$AB + "x"', []],
    ["f({ x: $AB })?a=b", []],
    ["{x: $AB}?a=b", ["ab"]],
    ['AB+="?a=b"', ["ab"]],
    ["env:AB += '?a=b'", ["ab"]],
    [String.raw`AB+=\"?a=b\"`, ["ab"]],
    ["x; AB+='?a=b'", ["ab"]],
    ["AB+=?a=b", ["ab"]],
    ["x.AB+='?a=b'", []],
    ['AB+=" --ssl"', []],
    ["AB+=-x", []],
    ["AB+=($C)", []],
    // By a form, or an expression.
    ['printf "%s?a=b" $AB', ["ab"]],
    ['printf "x %s/d" "$AB" | y $C', ["ab"]],
    ['"{0}?a=b" -f $AB', ["f", "ab"]],
    ["'{}&a=b'.format(AB)", ["format", "ab"]],
    ["'%s?a=b'  |  format(AB)", ["ab"]],
    ["'%s?a=b'|format(AB)", ["ab"]],
    ['printf "%s x" $AB', []],
    ["echo $AB | xargs -I{} app '{}?a=b'", ["ab"]],
    ["echo $AB |xargs -I{} app '{}?a=b'", ["ab"]],
    ["echo $AB | xargs -I{} app {}", []],
    ["echo $AB | xargs app", []],
    ['{{ ab ~ "?a=b" }}', ["ab"]],
    [`{{ ab + '&a=b' }}`, ["ab"]],
    ["{{ ab ~'?a=b' }}", ["ab"]],
    ['{{ ab, "?a=b" }}', []],
    ['{{ ab ~ "x" }}', []],
    ['{{ ab | default("x") }}?a=b', ["ab"]],
    ['{{ ab | default("x") }}c', ["ab"]],
    ['{{ ab | default("x") }} c', []],
    ['{{ ab | default("x") }}', []],
    ['join("?", [local.ab, "a=b"])', ["ab", "a", "b"]],
    ['!Join ["?", [!Ref AB, "c=d"]]', ["ref", "ab", "c", "d"]],
    ["Fn::Join: [x]", ["x"]],
    // Also where another variable hands it on.
    ["x=$AB\napp $x?a=b", ["x", "ab"]],
  ])("%j", (text, names) => {
    expect([...namesGoneOn(text)]).toEqual(names);
  });
});
