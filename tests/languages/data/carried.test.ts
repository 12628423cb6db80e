import { describe, expect, it } from "vitest";
import { commandsIn, variablesIn } from "./printed.js";

describe("what commands are given by the file around them", () => {
  it.each([
    [
      "yaml compose.yml\nservices:\n  a:\n    environment:\n      A_B: x\n    command: mysql $$A_B\n",
      'runs "mysql" "$A_B" in { A_B: "x" }',
    ],
    [
      "yaml compose.yml\nservices:\n  a:\n    environment:\n      A_B: x\n    command: sh -c 'mysql $$A_B'\n  b:\n    environment:\n      A_B: y\n",
      'runs "sh" "-c" "mysql $A_B" in { A_B: "x" }; runs "mysql" "x" in { A_B: "x" }',
    ],
    [
      "yaml compose.yml\nservices:\n  a:\n    environment:\n      A_B: x\n    command: sh -c 'mysql $$A_B'\n  b:\n    extends: a\n    environment:\n      A_B: y\n",
      'runs "sh" "-c" "mysql $A_B" in { A_B: "x" }; runs "mysql" ? in { A_B: "x" }',
    ],
    [
      "yaml compose.yml\nservices:\n  a:\n    environment:\n      A_B: x\n    command: sh -c 'mysql $$A_B'\n",
      'runs "sh" "-c" "mysql $A_B" in { A_B: "x" }; runs "mysql" "x" in { A_B: "x" }',
    ],
    [
      "yaml compose.yml\nservices:\n  a:\n    environment: [\"A_B=x\"]\n    command: [sh, -c, 'mysql $$A_B']\n",
      'runs "sh" "-c" "mysql $A_B" in { A_B: "x" }; runs "mysql" "x" in { A_B: "x" }',
    ],
    [
      "yaml .gitlab-ci.yml\nvariables:\n  A_B: x\na:\n  variables:\n    A_B: y\n    C_D: z\n  script: mysql $A_B $C_D\n",
      'runs "mysql" "y" "z" in { A_B: "y", C_D: "z" }',
    ],
    [
      "yaml .gitlab-ci.yml\nvariables:\n  A_B: x\na:\n  inherit: y\n  script: mysql $A_B\n",
      'runs "mysql" ?',
    ],
    [
      "yaml .gitlab-ci.yml\nvariables:\n  A_B: x\na:\n  parallel: y\n  script: mysql $A_B\n",
      'runs "mysql" ?',
    ],
    [
      'yaml .gitlab-ci.yml\nvariables:\n  A_B: x\na:\n  rules: ["!reference"]\n  script: mysql $A_B\n',
      'runs "mysql" ?',
    ],
    [
      'dockerfile Dockerfile\nFROM a\nRUN mysql -h h\nCMD ["mysql", "-h", "h"]\nENTRYPOINT mysql -h e\nHEALTHCHECK CMD mysql -h c\n',
      'runs "mysql" "-h" "h" in {}; runs "mysql" "-h" "h" in {}; runs "mysql" "-h" "e" in {}; runs "mysql" "-h" "c" in {}; program whole "mysql"',
    ],
    ["dockerfile Dockerfile\nFROM a\nRUN <<EOF\nmysql -h h\nEOF\n", 'runs "mysql" "-h" "h" in {}'],
  ])("%s", (file, expected) => {
    expect(commandsIn(file)).toBe(expected);
  });
});

describe("variables that lie around others", () => {
  it.each([
    [
      "yaml serverless.yml\nprovider:\n  environment:\n    A_B: x\nfunctions:\n  f:\n    environment:\n      C_D: y\n",
      'A_B="x"; C_D="y", around A_B="x"',
    ],
    [
      "toml netlify.toml\n[build.environment]\nA_B = 'x'\n[context.production.environment]\nC_D = 'y'\n",
      'A_B="x"; C_D="y", around A_B="x"',
    ],
    [
      "yaml a.yml\nother:\n  environment:\n    A_B: x\nfunctions:\n  f:\n    environment:\n      C_D: y\n",
      'A_B="x"; C_D="y"',
    ],
    [
      'json a.json\n{ "env": { "A_B": "x" }, "env_production": { "C_D": "y" } }',
      'A_B="x"; C_D="y", around A_B="x"',
    ],
    ['json a.json\n{ "env": { "A_B": "x" }, "environment": { "C_D": "y" } }', 'A_B="x"; C_D="y"'],
    [
      "toml wrangler.toml\n[vars]\nA_B = 'x'\n[env.a.vars]\nC_D = 'y'\n",
      'A_B="x"; a={ vars: { C_D: "y" } }; C_D="y"',
    ],
    [
      "yaml a.yml\nenv:\n  A_B: x\n  C_D: y\njobs:\n  a:\n    env:\n      A_B: z\n",
      'A_B="x", C_D="y"; A_B="z", around C_D="y"',
    ],
  ])("%s", (file, expected) => {
    expect(variablesIn(file)).toBe(expected);
  });
});
