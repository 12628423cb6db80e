import { describe, expect, it } from "vitest";
import { Verbatim } from "../../../src/document/plain.js";
import { php } from "../../../src/languages/php/index.js";
import { assignmentsShown, commandsShown } from "../programs/documents.js";
import { audiencesIn, each, valuesIn, words } from "../programs/habits.js";
import { valueShown } from "../programs/values.js";

const PHP = {
  language: php,
  call: (name: string, argument: string) => `<?php ${name}(${argument});`,
};

const MESSAGES = words(
  "print die exit error_log trigger_error var_dump print_r syslog $a->emergency $a->alert $a->critical $a->error $a->warning $a->notice $a->info $a->debug $a->log $a->line $a->writeln Log::info",
);
const COMPARISONS = words(
  "strpos stripos strstr stristr strrpos strripos strcmp strcasecmp strncmp str_contains str_starts_with str_ends_with in_array array_search array_key_exists preg_match preg_match_all defined $this->assertSame $a->assertEquals $a->toBe $a->toEqual $a->toContain $a->toMatch $a->toStartWith $a->toEndWith $a->toBeTrue",
);
const OTHERS = words(
  "printx xprintf dies error_logs $a->infos $a->xinfo strposs xstrpos strlen in_arrays preg_matchs definedx $a->tobe $a->xtoBe array_searchs syslogx",
);

describe("what functions of PHP do with a text", () => {
  it("tell people", () => {
    expect(audiencesIn(PHP, MESSAGES)).toEqual(each(MESSAGES, "message"));
  });
  it("compare", () => {
    expect(audiencesIn(PHP, COMPARISONS)).toEqual(each(COMPARISONS, "comparison"));
  });
  it("or something else", () => {
    expect(audiencesIn(PHP, OTHERS)).toEqual(each(OTHERS, "program"));
  });
});

describe("variables of the environment in PHP", () => {
  it("are read by these", () => {
    const names = words("getenv env getenv_docker GetEnv ENV");
    expect(valuesIn(PHP, names.slice(0, 4), '"A"')).toEqual(each(names.slice(0, 4), "$A"));
  });
  it("are not read by others", () => {
    const names = words("getenvs xgetenv envx $a->env getenv_dockers putenv");
    expect(valuesIn(PHP, names, '"A"')).toEqual(each(names, "?"));
  });
  it.each([
    [`<?php use Illuminate\\Support\\Env; show(Env::get('A'));`, "$A"],
    [`<?php use function App\\env; show(env('A'));`, "$A"],
    [`<?php use Illuminate\\Support\\Env; show(Env::gets('A'));`, "?"],
    [`<?php show($_ENV['A']);`, "$A"],
    [`<?php show($_ENVS['A']);`, "?"],
  ])("%s", (program, value) => {
    expect(valueShown(php, program)).toBe(value);
  });
  it.each([
    ["putenv('A=b')", 2],
    ["putenvs('A=b')", 0],
    ["xputenv('A=b')", 0],
    ["$_ENV['A'] = 'b'", 2],
    ["$_ENVS['A'] = 'b'", 0],
    ["$x_ENV['A'] = 'b'", 0],
  ])("%s sets some", (code, count) => {
    expect(assignmentsShown(php, `<?php ${code};`)).toHaveLength(count);
  });
});

describe("what keeps a value in PHP", () => {
  it("are these", () => {
    const names = words("trim rtrim ltrim strval");
    expect(valuesIn(PHP, names, '"a"')).toEqual(each(names, '"a"'));
  });
  it("are no others", () => {
    const names = words("trims xtrim strvals strtolower $a->trim");
    expect(valuesIn(PHP, names, '"a"')).toEqual(each(names, "?"));
  });
  it.each([
    ["sprintf", '"ab"'],
    ["printf", '"ab"'],
    ["sprintfs", "?"],
    ["vsprintf", "?"],
  ])("%s fills in a format or not", (name, value) => {
    expect(valueShown(php, `<?php show(${name}('a%s', 'b'));`)).toBe(value);
  });
});

const after = (line: string): string =>
  valueShown(php, `<?php $d = ['a' => 1]; ${line}; show($d);`);

describe("an array of PHP is as it was", () => {
  it.each(
    words(
      "count isset empty print var_dump print_r var_export json_encode http_build_query implode in_array array_filter array_merge array_keys array_values array_key_exists array_map array_replace is_array is_null get_class",
    ),
  )("after %s", (name) => {
    expect(after(`${name}($d)`)).toBe("{a: 1}");
  });
  it.each(words("counts xcount array_flip json_encodes is_ get_classes ximplode array_filters"))(
    "not after %s",
    (name) => {
      expect(after(`${name}($d)`)).toBe("?");
    },
  );
});

describe("properties that methods of PHP set", () => {
  it.each([
    ["setHost", ["h"], ["host"]],
    ["setDbName", ["h"], ["dbName"]],
    ["setHost", ["h", "i"], null],
    ["sethost", ["h"], null],
    ["xsetHost", ["h"], null],
    ["setAttribute", ["K", "v"], ["K"]],
    ["setOption", ["K", null], ["K"]],
    ["options", ["K", "v"], ["K"]],
    ["set_opt", ["K", "v"], ["K"]],
    ["setAttribute", ["K"], null],
    ["setAttribute", [null, "v"], null],
    ["xoptions", ["K", "v"], null],
    ["set_charset", ["utf8"], ["charset"]],
    ["get", ["h"], null],
  ] as const)("%s %j", (method, given, way) => {
    expect(php.habits.property(method, given)).toEqual(way);
  });
});

describe("commands that PHP runs", () => {
  it.each(words("exec shell_exec system passthru popen proc_open"))("%s", (name) => {
    expect(commandsShown(php, `<?php ${name}('mysql -h a | cat');`)).toEqual([
      'runs "mysql" "-h" "a"',
      'runs "cat"',
    ]);
  });
  it.each(words("execs pcntl_exec $a->exec"))("not by %s", (name) => {
    expect(commandsShown(php, `<?php ${name}('mysql -h a | cat');`)).not.toContain(
      'runs "mysql" "-h" "a"',
    );
  });
});

describe("data as PHP", () => {
  const { spelling } = php;
  it.each([
    ["it's \\ $a\n", "'", "'it\\'s \\\\ $a\n'"],
    ['a"\\$b\n\r', '"', String.raw`"a\"\\\$b\n\r"`],
    [true, "'", "true"],
    [4000, "'", "4000"],
    [null, "'", "null"],
    [{ a: 1, b: { c: "d" } }, "'", "['a' => 1, 'b' => ['c' => 'd']]"],
    [
      { "PDO.A_1": 1, "A\\B.C": 2, "a.b": 3, "A.b": 4 },
      "'",
      "[\\PDO::A_1 => 1, \\A\\B::C => 2, 'a.b' => 3, 'A.b' => 4]",
    ],
    [new Verbatim("f(x)"), "'", "f(x)"],
  ] as const)("%j in %s", (value, quote, code) => {
    expect(spelling.word(value, quote)).toBe(code);
  });
  it("names entries, and no arguments", () => {
    expect(spelling.entry("a", "b", { quote: '"', isField: false })).toBe('"a" => b');
    expect(spelling.argument("a", "b")).toBeNull();
  });
});
