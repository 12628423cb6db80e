import { describe, expect, it } from "vitest";
import { Verbatim } from "../../../src/document/plain.js";
import { python } from "../../../src/languages/python/index.js";
import { audiencesIn, each, valuesIn, words } from "../programs/habits.js";
import { valueShown } from "../programs/values.js";

const PYTHON = {
  language: python,
  call: (name: string, argument: string) => `${name}(${argument})\n`,
};

const MESSAGES = words(
  "print pprint.pprint warnings.warn click.echo click.secho typer.echo rich.print logging.info logging.x log.x logger.x self.logger.x app.logging.y a.debug a.info a.warning a.warn a.error a.exception a.critical add_argument p.add_argument LoadError some.LoadException",
);
const COMPARISONS = words(
  "a.startswith a.endswith a.find a.index a.count a.split a.removeprefix a.removesuffix a.assertEqual a.assertIn a.match a.search re.x re.x.y pytest.raises isinstance builtins.isinstance",
);
/** Nearly such names, of which nothing is known. */
const OTHERS = words(
  "printx xprint pprint.pprintx xpprint.pprint warnings.warnings click.echos typer.echox rich.prints xlogging.x logx a.infox a.xinfo add_arguments xadd_argument a.startswithx startswith assertEqual a.matches rex.x xre.x xpytest.x isinstancex xisinstance Errors",
);

describe("what functions of Python do with a text", () => {
  it("tell people", () => {
    expect(audiencesIn(PYTHON, MESSAGES)).toEqual(each(MESSAGES, "message"));
  });
  it("compare", () => {
    expect(audiencesIn(PYTHON, COMPARISONS)).toEqual(each(COMPARISONS, "comparison"));
  });
  it("or something else", () => {
    expect(audiencesIn(PYTHON, OTHERS)).toEqual(each(OTHERS, "program"));
  });
});

describe("variables of the environment in Python", () => {
  const READ = words(
    "os.environ.get os.environ.setdefault os.getenv environ.get getenv environ.setdefault decouple.config config decouple.AutoConfig AutoConfig environs.Env environ.Env env env.str env.get settings.env settings.env.str streamlit.secrets streamlit.secrets.get",
  );
  const OTHER = words(
    "os.environ.pop xos.getenv getenvx xgetenv os.x decouple.x configx xconfig environx.Env environ.Env.db environ.Env.db_url envx xenv env.int streamlit.secrets.x xstreamlit.secrets",
  );
  it("are read by these", () => {
    expect(valuesIn(PYTHON, READ, '"A"')).toEqual(each(READ, "$A"));
  });
  it("are not read by others", () => {
    expect(valuesIn(PYTHON, OTHER, '"A"')).toEqual(each(OTHER, "?"));
  });
});

describe("what keeps a value in Python", () => {
  it("are these", () => {
    const names = words("str bytes int copy.copy");
    expect(valuesIn(PYTHON, names, '"a"')).toEqual(each(names, '"a"'));
    for (const method of words("strip rstrip lstrip encode decode copy"))
      expect(valueShown(python, `show("a".${method}())`)).toBe('"a"');
  });
  it("are no others", () => {
    const names = words("strx xstr bytesx xint copy.copyx typing.castx strip a.stripx");
    expect(valuesIn(PYTHON, names, '"a"')).toEqual(each(names, "?"));
  });
});

const after = (line: string): string => valueShown(python, `d = {"a": 1}\n${line}\nshow(d)\n`);

describe("an object of Python is as it was", () => {
  it.each(
    words(
      "print len str repr dict list tuple bool isinstance type id hash sorted json.dumps copy.copy copy.deepcopy pprint.pprint vars logging.x a.debug a.info a.warning a.error",
    ),
  )("after %s", (name) => {
    expect(after(`${name}(d)`)).toBe("{a: 1}");
  });
  it.each(words("printx xprint lenx json.dump json.dumpsx copy.copyx varsx idx tuplex xlogging.x"))(
    "not after %s",
    (name) => {
      expect(after(`${name}(d)`)).toBe("?");
    },
  );
  it.each(
    words(
      "setx addx putx loadx applyx configurex mergex popx clearx delx removex appendx extendx insertx pushx withx enablex disablex",
    ),
  )("not after its method %s", (name) => {
    expect(after(`d.${name}()`)).toBe("?");
  });
  it.each(words("keys values items getx foo"))("after its method %s", (name) => {
    expect(after(`d.${name}()`)).toBe("{a: 1}");
  });
});

describe("what is read like a field in Python", () => {
  const read = (mark: string): string =>
    valueShown(
      python,
      `class A:\n    @${mark}\n    def b(self):\n        return "c"\nshow(A().b)\n`,
    );
  it.each(words("property cached_property functools.cached_property x.property my_property"))(
    "%s",
    (mark) => {
      expect(read(mark)).toBe('"c"');
    },
  );
  it.each(words("propertyx xproperty properties"))("but not %s", (mark) => {
    expect(read(mark)).toBe("?");
  });
});

describe("fields of a class that may be set under any name", () => {
  it.each([
    "setattr(a, b, c)",
    "self.__dict__.update(b)",
    "class B:\n    def __getattr__(self, n): pass",
    "class B:\n    def __setattr__(self, n, v): pass",
  ])("after %s", (line) => {
    expect(valueShown(python, `class A:\n    b = "c"\nshow(A.b)\n${line}\n`)).toBe("?");
  });
  it.each(["xsetattr(a)", "setattrs", "__dict__.updates(b)", "def __gets(): pass"])(
    "not after %s",
    (line) => {
      expect(valueShown(python, `class A:\n    b = "c"\nshow(A.b)\n${line}\n`)).toBe('"c"');
    },
  );
});

describe("data as Python", () => {
  const { spelling } = python;
  it.each([
    ["it's", "'", String.raw`'it\'s'`],
    ["it's", '"', `"it's"`],
    ['a"\\\n\r', '"', String.raw`"a\"\\\n\r"`],
    [true, '"', "True"],
    [false, '"', "False"],
    [null, '"', "None"],
    [4000, '"', "4000"],
    [{ a: 1, b: { c: "d" } }, "'", "{'a': 1, 'b': {'c': 'd'}}"],
    [{}, "'", "{}"],
    [new Verbatim("f(x)"), "'", "f(x)"],
  ] as const)("%j in %s", (value, quote, code) => {
    expect(spelling.word(value, quote)).toBe(code);
  });
  it("names arguments and entries", () => {
    expect(spelling.argument("a_1", "b")).toBe("a_1=b");
    expect(["a-b", "1a", "", "a b", "ä"].map((name) => spelling.argument(name, "b"))).toEqual(
      Array.from({ length: 5 }, () => null),
    );
    expect(spelling.entry("a", "b", { quote: '"', isField: false })).toBe('"a": b');
  });
});
