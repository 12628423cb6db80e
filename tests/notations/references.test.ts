import { describe, expect, it } from "vitest";
import { lastOf, namesFound, namesIn, REFERENCE, wordsIn } from "../../src/notations/references.js";

describe("names that a text asks for", () => {
  it.each<[string, string[]]>([
    // Shells and Make.
    ["$AB", ["ab"]],
    ["x$AB-y", ["ab"]],
    ["${AB}", ["ab"]],
    ["${AB:-c}", ["ab"]],
    ["${AB:-c d{e f}g}", ["ab"]],
    ["${AB:-${C}}", ["ab"]],
    ["${AB?c}", ["ab"]],
    ["${AB=c}", ["ab"]],
    ["${AB+c}", ["ab"]],
    ["${AB#c}", []],
    ["${AB[0]}", ["ab"]],
    ["${AB[10 + 1]}", ["ab"]],
    ["$(AB)", ["ab"]],
    ["$($AB)", ["ab"]],
    ["$(a-b.cd)", ["cd"]],
    // PowerShell and the command line of Windows.
    ["$env:AB", ["ab"]],
    ["${env:AB}", ["ab"]],
    ["$($env:AB)", ["ab"]],
    ["$(env:AB)", ["ab"]],
    ["%AB%", ["ab"]],
    ["%a_1%", ["a_1"]],
    ["5%1b%", []],
    // Templates, Spring and INI files.
    ["${a-b.cd}", ["cd"]],
    ["${{ ab }}", ["ab"]],
    ["${{ab}}", ["ab"]],
    ["${{- ab  }}", ["ab"]],
    ["${{ matrix.a-b }}", ["a-b"]],
    ["{{ab}}", ["ab"]],
    ["{{- ab -}}", ["ab"]],
    ["{{  a.b-c  }}", ["b-c"]],
    ["{{ ab | c }}", []],
    ["<<ab>>", ["ab"]],
    ["<< pipeline.a-b  >>", ["a-b"]],
    ["<<\t ab\t >>", ["ab"]],
    ["%(ab)s", ["ab"]],
    ["%(a-b.cd)s", ["cd"]],
    // Terraform.
    ["local.ab", ["ab"]],
    ["var.a-b_c", ["a-b_c"]],
    ["var.a", ["a"]],
    ["concat(var.ab, local.c)", ["ab", "c"]],
    ["xvar.ab", []],
    // Programs that ask their environment.
    ['os.environ["AB"]', ["ab"]],
    ["os.environ.get('AB')", ["ab"]],
    ['ENV.fetch("AB")', ["ab"]],
    ["process.env.AB", ["ab"]],
    ["process.env['AB']", ["ab"]],
    ['os.getenv("AB")', ["ab"]],
    ["getenv(AB)", ["ab"]],
    ["$_ENV['AB']", ["ab"]],
    ["$ENV{AB}", ["ab"]],
    [String.raw`process.env[\"AB\"]`, ["ab"]],
    ["System.Environment.GetEnvironmentVariable('AB')", ["ab"]],
    ["xenv.AB", []],
    ["%env(AB)%", []],
    // Scripts of npm.
    ["$npm_package_config_ab", ["ab"]],
    ["$my_npm_package_config_ab", ["my_npm_package_config_ab"]],
    ["a $B {{ c }} $(d)", ["b", "c", "d"]],
    ["$ {} () %% << >> a", []],
  ])("%s", (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it("are found with what is around them", () => {
    const pattern = new RegExp(`a=${REFERENCE};`, "gi");
    const text = "a=$B; a=x; b=$C; a={{ D.e }}; a=os.environ['F']; a=$ENV{G};";
    expect(namesFound(text, pattern)).toEqual(["b", "e", "f", "g"]);
  });

  it("are asked for by the last of their parts", () => {
    expect(["A", "a.B-c", "a.b.C"].map(lastOf)).toEqual(["a", "b-c", "c"]);
  });
});

it("each word of an expression may be a name", () => {
  expect(wordsIn("Ab == cd.ef-gh && (i || 'npm_package_config_j')")).toEqual([
    ...["ab", "ef-gh", "i", "j"],
  ]);
});
