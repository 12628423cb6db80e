import { describe, expect, it } from "vitest";
import { Verbatim } from "../../../src/document/plain.js";
import { go } from "../../../src/languages/go/index.js";
import { audiencesIn, each, valuesIn, words } from "../programs/habits.js";
import { assignmentsShown } from "../programs/documents.js";
import { valueShown } from "../programs/values.js";

const inMain = (...lines: readonly string[]): string =>
  `package main\n\nimport (\n\t"encoding/json"\n\t"log/slog"\n\t"github.com/pkg/errors"\n\t"github.com/stretchr/testify/assert"\n\t"github.com/stretchr/testify/require"\n\t"github.com/google/go-cmp/cmp"\n)\n\nfunc main() {\n${lines.map((line) => `\t${line}\n`).join("")}}\n`;
const GO = {
  language: go,
  call: (name: string, argument: string) => inMain(`${name}(${argument})`),
};

const TOLD = [
  "Print",
  "Fatal",
  "Panic",
  "Log",
  "Trace",
  "Debug",
  "Info",
  "Warn",
  "Warning",
  "Error",
];
const METHODS = [...TOLD, "Skip"].flatMap((name) =>
  ["", "f", "ln", "w"].map((end) => `t.${name}${end}`),
);
const MESSAGES = [
  ...words("fmt.Print fmt.Printf fmt.Println fmt.Errorf errors.New errors.Wrap log.X slog.Info"),
  ...words("print println panic"),
  ...METHODS,
];
const COMPARISONS = words(
  "strings.Contains strings.ContainsAny strings.HasPrefix strings.HasSuffix strings.EqualFold strings.Compare strings.Count strings.Index strings.LastIndexByte strings.TrimPrefix strings.TrimLeft strings.Cut strings.CutPrefix strings.Replace strings.ReplaceAll strings.Split strings.SplitN slices.Contains slices.Index regexp.Compile regexp.MustCompile reflect.DeepEqual assert.Equal require.Equal cmp.Diff",
);
const OTHERS = words(
  "fmt.Printx fmt.Fprint xfmt.Sprint logx.X xlog.X printx xprint panicx t.Printx t.Xprint strings.Join strings.HasPrefixx xstrings.Contains strings.Counts slices.Containsx xregexp.Compile reflect.DeepEquals assertx.Equal cmpx.Diff errorsx.New",
);

describe("what functions of Go do with a text", () => {
  it("tell people", () => {
    expect(audiencesIn(GO, MESSAGES)).toEqual(each(MESSAGES, "message"));
  });
  it("compare", () => {
    expect(audiencesIn(GO, COMPARISONS)).toEqual(each(COMPARISONS, "comparison"));
  });
  it("or something else", () => {
    expect(audiencesIn(GO, OTHERS)).toEqual(each(OTHERS, "program"));
  });
});

describe("variables of the environment in Go", () => {
  it("are read by these", () => {
    const names = words("os.Getenv os.LookupEnv syscall.Getenv");
    expect(valuesIn(GO, names, '"A"')).toEqual(each(names, "$A"));
  });
  it("are not read by others", () => {
    const names = words("os.Getenvx xos.Getenv os.ExpandEnv syscall.LookupEnv Getenv");
    expect(valuesIn(GO, names, '"A"')).toEqual(each(names, "?"));
  });
  it.each(words("os.Setenv syscall.Setenv"))("are set by %s", (name) => {
    expect(assignmentsShown(go, inMain(`${name}("A", "b")`))).toHaveLength(2);
  });
  it.each(words("os.Setenvx xos.Setenv os.Unsetenv Setenv"))("are not set by %s", (name) => {
    expect(assignmentsShown(go, inMain(`${name}("A", "b")`))).toEqual([]);
  });
});

describe("what keeps a value in Go", () => {
  it("are these", () => {
    const names = words("strings.TrimSpace strings.Clone any string");
    expect(valuesIn(GO, names, '"a"')).toEqual(each(names, '"a"'));
  });
  it("are no others", () => {
    const names = words("strings.TrimSpaces xstrings.Clone anyx xany strings.ToLower fmt.Sprint");
    expect(valuesIn(GO, names, '"a"')).toEqual(each(names, "?"));
  });
});

const after = (line: string): string => valueShown(go, inMain("d := T{A: 1}", line, "show(d)"));

describe("an object of Go is as it was", () => {
  it.each([
    ...words("fmt.Println fmt.Sprintf len cap log.Print slog.Info reflect.TypeOf json.Marshal"),
    ...words("json.MarshalIndent t.Log t.Errorf logger.Infow"),
  ])("after %s", (name) => {
    expect(after(`${name}(d)`)).toBe("{A: 1}");
  });
  it.each(words("lenx xlen capx fmtx.Sprint xfmt.Sprint json.Unmarshal reflectx.TypeOf t.Logs"))(
    "not after %s",
    (name) => {
      expect(after(`${name}(d)`)).toBe("?");
    },
  );
});

describe("properties that methods of Go set", () => {
  it.each([
    [`d.Set("k", "v")`, `{A: 1, k: "v"}`],
    [`d.Add("k", "v")`, `{A: 1, k: "v"}`],
    [`d.AddCert(x)`, "{A: 1, PEM: ?}"],
    [`d.AppendCertsFromPEM("x")`, `{A: 1, PEM: "x"}`],
    [`d.Set("k")`, "?"],
    [`d.Set("k", "v", 1)`, "?"],
    [`d.Set(k, "v")`, "?"],
    [`d.Sets("k", "v")`, "?"],
    [`d.Get("k", "v")`, "{A: 1}"],
    [`d.XSet("k", "v")`, "{A: 1}"],
    [`d.AddCerts(x)`, "?"],
    [`d.XAddCert(x)`, "{A: 1}"],
  ])("%s", (line, value) => {
    expect(after(line)).toBe(value);
  });
});

describe("parameters of a query", () => {
  it.each([
    ["Encode", '"a=b"'],
    ["Encodes", "?"],
    ["XEncode", "?"],
  ])("%s", (method, value) => {
    expect(valueShown(go, inMain('q := T{a: "b"}', `show(q.${method}())`))).toBe(value);
  });
});

describe("data as Go", () => {
  const { spelling } = go;
  it.each([
    ['a"\\\n\r\tb', String.raw`"a\"\\\n\r\tb"`],
    [true, "true"],
    [4000, "4000"],
    [null, "nil"],
    [{ a: 1 }, null],
    [new Verbatim("f(x)"), "f(x)"],
  ] as const)("%j", (value, code) => {
    expect(spelling.word(value, '"')).toBe(code);
  });
  it("names fields and keys, and no arguments", () => {
    expect(spelling.entry("A", "b", { quote: '"', isField: true })).toBe("A: b");
    expect(spelling.entry("a", "b", { quote: '"', isField: false })).toBe('"a": b');
    expect(spelling.argument("a", "b")).toBeNull();
  });
});
