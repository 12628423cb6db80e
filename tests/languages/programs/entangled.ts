import type { Random } from "../../../tools/fuzz/mutants.js";
import { HOST } from "./lint-program.js";

/** How a language spells programs whose objects are set, asked and called by each other. */
interface Spelling {
  readonly filename: string;
  readonly variables: readonly string[];
  readonly literals: readonly string[];
  /** `V` is a variable, `E` another expression. */
  readonly expressions: readonly string[];
  readonly statements: readonly string[];
  /** `S` stands for some statements, `E` for an expression. */
  readonly file: string;
}

/** A program whose objects depend on each other, at random. */
export function entangled(spelling: Spelling, random: Random): string {
  const { variables, literals, expressions, statements, file } = spelling;
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[]): T => {
    const one = list[random(list.length)];
    if (one === undefined) throw new Error("Nothing to pick from.");
    return one;
  };
  const filled = (form: string, depth: number): string =>
    form.replaceAll(/\b[VE]\b/g, (hole) =>
      hole === "V" ? pick(variables) : expressionOf(depth - 1),
    );
  const expressionOf = (depth: number): string =>
    depth < 0 ? pick([...variables, ...literals]) : filled(pick(expressions), depth);
  const statement = (): string => filled(pick(statements), 2);
  return file
    .replaceAll(/^(\s*)S$/gm, (_, indent: string) =>
      Array.from({ length: 4 }, () => indent + statement()).join("\n"),
    )
    .replaceAll(/\bE\b/g, () => expressionOf(2));
}

const PYTHON: Spelling = {
  filename: "a.py",
  variables: ["a", "b", "self.c", "self.d", "A.k"],
  literals: ['"k"', "1"],
  expressions: [
    "V[E]",
    "V.get(E)",
    "len(V)",
    "f(E)",
    "E + E",
    'f"{V}x"',
    "V.find(E)",
    "self.m(E)",
    "E if E else E",
    "{E: E}",
    '{**V, "k": E}',
    "V.replace(E, E)",
  ],
  statements: [
    "V[E] = E",
    "V.update(E)",
    "V.setdefault(E, E)",
    "V = E",
    "f(V)",
    "V += E",
    "V.append(E)",
    "setattr(V, E, E)",
  ],
  file: `import os\nimport MySQLdb\n\nPW = os.environ["PW"]\n\ndef f(a):\n    b = a\n    S\n    return E\n\nclass A:\n    k = {}\n\n    def __init__(self, a):\n        self.c = {"host": "${HOST}"}\n        self.d = a\n        S\n\n    def m(self, b):\n        S\n        return E\n\n    def go(self):\n        a = {"host": "${HOST}"}\n        b = "k"\n        S\n        MySQLdb.connect(**self.c)\n        MySQLdb.connect(user=E, ssl=self.c, **a)\n`,
};

const JAVA: Spelling = {
  filename: "A.java",
  variables: ["a", "b", "c", "this.d", "A.k"],
  literals: ['"k"', "1"],
  expressions: [
    "V.get(E)",
    "V.size()",
    "f(E)",
    "E + E",
    "V.substring(E)",
    "V.lastIndexOf(E)",
    "this.m(E)",
    "(E == null ? E : E)",
    "Map.of(E, E)",
    'String.format("%s", E)',
    "V.getProperty(E)",
    "new HashMap<>(V)",
  ],
  statements: [
    "V.put(E, E);",
    "V.setProperty(E, E);",
    "V = E;",
    "f(V);",
    "V += E;",
    "V.add(E);",
    "V.putAll(E);",
    "var z = E;",
    "V.setUrl(E);",
  ],
  file: `import java.sql.*;\nimport java.util.*;\n\nclass A {\n  static Properties k = new Properties();\n  String c = "x" + k;\n  Map d = new HashMap();\n  A(Map a) {\n    S\n  }\n  static Object f(Object a) {\n    var b = a;\n    S\n    return E;\n  }\n  Object m(Object b) {\n    S\n    return E;\n  }\n  void go() throws SQLException {\n    Properties a = new Properties();\n    String b = "jdbc:mysql://${HOST}:4000/test";\n    S\n    DriverManager.getConnection(b, a);\n    DriverManager.getConnection("jdbc:mysql://${HOST}/" + E, k);\n  }\n}\n`,
};

const PHP: Spelling = {
  filename: "a.php",
  variables: ["$a", "$b", "$this->c", "$this->d", "self::$k"],
  literals: ["'k'", "1"],
  expressions: [
    "V[E]",
    "count(V)",
    "f(E)",
    "E . E",
    "$this->m(E)",
    "(E ? E : E)",
    "[E => E]",
    "array_merge(V, E)",
    "substr(V, E)",
    '"{$a}x"',
    "V->get(E)",
  ],
  statements: [
    "V[E] = E;",
    "V = E;",
    "f(V);",
    "V .= E;",
    "V->setX(E);",
    "V->offsetSet(E, E);",
    "V += E;",
    "foreach (V as $i => $w) { V[$i] = E; }",
  ],
  file: `<?php\nfunction f($a) {\n  S\n  return E;\n}\nclass A {\n  static $k = [];\n  private $c = ['x' => 1];\n  function __construct($a) {\n    $this->d = $a;\n    S\n  }\n  function m($b) {\n    S\n    return E;\n  }\n  function go() {\n    $a = ['host' => '${HOST}'];\n    $b = 'mysql:host=${HOST};port=4000';\n    S\n    new PDO($b, 'root', E, $this->c);\n    new PDO('mysql:host=${HOST}' . E, 'a', 'b', $a);\n  }\n}\n`,
};

const GO: Spelling = {
  filename: "a.go",
  variables: ["a", "b", "c.d", "s.m", "k"],
  literals: ['"k"', "1"],
  expressions: [
    "V[E]",
    "len(V)",
    "f(E)",
    "E + E",
    "s.g(E)",
    'fmt.Sprintf("%s", E)',
    "map[string]string{E: E}",
    "strings.Replace(V, E, E, 1)",
    "V[E:]",
    "T{m: E}",
  ],
  statements: [
    "V[E] = E",
    "V = E",
    "f(V)",
    "V += E",
    "V.Set(E, E)",
    "for i, w := range V { V[i] = E }",
  ],
  file: `package a\n\nimport (\n\t"database/sql"\n\t"fmt"\n\t"os"\n\t"strings"\n\n\t"github.com/go-sql-driver/mysql"\n)\n\nvar k = "x"\n\ntype T struct{ m map[string]string }\n\nfunc f(a string) string {\n\tb := a\n\tS\n\treturn E\n}\n\nfunc (s *T) g(a string) string {\n\tS\n\treturn E\n}\n\nfunc (s *T) open() {\n\ta := "u:p@tcp(${HOST}:4000)/t"\n\tb := map[string]string{"tls": "true"}\n\tc := mysql.NewConfig()\n\tS\n\tsql.Open("mysql", a)\n\tsql.Open("mysql", "u:p@tcp(${HOST}:4000)/t?"+E)\n}\n`,
};

export const SPELLINGS: readonly Spelling[] = [PYTHON, JAVA, PHP, GO];
