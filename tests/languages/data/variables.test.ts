import { describe, expect, it } from "vitest";
import { passwordsIn, variableEdits, variablesIn } from "./printed.js";

describe("variables in data", () => {
  it.each([
    ["env .env\nA_B=1\nC_D=x", 'A_B="1", C_D="x"'],
    ["env .env\na=1\n# one\nA_B=1 # two", 'a="1", A_B="1" // two one'],
    ["env .env\n# one\n\nA_B=1", 'A_B="1"'],
    ["env .env\nA_B=1\nA_B=2", 'A_B="2"'],
    ["env .env\nexport A_B=1", 'A_B="1"'],
    ["yaml a.yml\nA_B: 1\nc: 2\n", "A_B=1"],
    ["yaml a.yml\nA_B: 1\nHOST: 2\n", "A_B=1, HOST=2"],
    ["yaml a.yml\nHOST: 1\n", ""],
    ["yaml a.yml\nenv:\n  host: 1\n", "host=1"],
    ["yaml a.yml\nenvironment:\n  HOST: 1\n", "HOST=1"],
    ["yaml a.yml\nx:\n  A_B: 1\n", "A_B=1"],
    [
      "yaml a.yml\nenv:\n  A_B: 1\n  x:\n    C_D: 2\n",
      "A_B=1, x={ C_D: 2 }; C_D=2, around A_B=1, around x={ C_D: 2 }",
    ],
    [
      "yaml a.yml\nenv:\n  A_B: 1\njobs:\n  x:\n    env:\n      C_D: 2\n    steps:\n      - env:\n          A_B: 3\n",
      "A_B=1; C_D=2, around A_B=1; A_B=3, around C_D=2",
    ],
    ["yaml a.yml\nvars:\n  A_B: 1\nx:\n  vars:\n    C_D: 2\n", "A_B=1; C_D=2"],
    [
      "yaml a.yml\nprovider:\n  environment:\n    A_B: 1\nfunctions:\n  f:\n    environment:\n      C_D: 2\n",
      "A_B=1; C_D=2, around A_B=1",
    ],
    [
      "yaml a.yml\nbuild:\n  environment:\n    A_B: 1\ncontext:\n  f:\n    environment:\n      C_D: 2\n",
      "A_B=1; C_D=2, around A_B=1",
    ],
    [
      "yaml a.yml\nprovider:\n  environment:\n    A_B: 1\nother:\n  f:\n    environment:\n      C_D: 2\n",
      "A_B=1; C_D=2",
    ],
    ['json a.json\n{"env":{"A_B":1},"env_production":{"C_D":2}}', "A_B=1; C_D=2, around A_B=1"],
    ['json a.json\n{"env":{"A_B":1},"environment":{"C_D":2}}', "A_B=1; C_D=2"],
    ['json a.json\n{"env":{"A_B":{"value":1,"description":"x"}}}', "A_B=1"],
    ['json a.json\n{"env":{"A_B":{"description":"x"}}}', 'A_B={ description: "x" }'],
    ["yaml a.yml\nenv:\n  - A_B=1\n  - C_D\n", 'A_B="1", C_D=?'],
    ["yaml a.yml\nenv:\n  - A_B=1\n  - 4\n", ""],
    [
      "yaml a.yml\nenv:\n  - name: A_B\n    value: 1\n  - name: C_D\n    valueFrom: x\n",
      'A_B=1, C_D=?; name="A_B", value=1; name="C_D", valueFrom="x"',
    ],
    ["yaml a.yml\nenv:\n  - key: A_B\n    value: 1\n", 'A_B=1; key="A_B", value=1'],
    ["yaml a.yml\nenv:\n  - Name: A_B\n    Value: 1\n", 'A_B=1; Name="A_B", Value=1'],
    ["yaml a.yml\nenv:\n  - NAME: A_B\n    VALUE: 1\n", 'NAME="A_B", VALUE=1'],
    ["yaml a.yml\nenv:\n  - name: A_B\n    value: 1\n  - x\n", 'name="A_B", value=1'],
    [
      "yaml a.yml\nenv:\n  - group: x\n  - name: A_B\n    value: 1\n",
      'A_B=1; group="x"; name="A_B", value=1',
    ],
    ["yaml a.yml\nenv: []\n", ""],
    ["yaml a.yml\nenv:\n  - A_B=\n", 'A_B=""'],
    ["yaml a.yml\nlist:\n  - A_B=1\n", 'A_B="1"'],
    ["yaml a.yml\nlist:\n  - a b\n", ""],
    ["yaml a.yml\nexamples:\n  env:\n    A_B: 1\n", ""],
    ["yaml a.yml\nexpected:\n  A_B: 1\n", ""],
    ["yaml a.yml\nhelp:\n  A_B: 1\n", ""],
    ['json vercel.json\n{"env":{"A_B":"@a-secret","C_D":"x"}}', 'A_B=?, C_D="x"'],
    ['json now.json\n{"env":{"A_B":"@a-secret"}}', "A_B=?"],
    ['json other.json\n{"env":{"A_B":"@a-secret"}}', 'A_B="@a-secret"'],
    ['json vercel.json\n{"env":{"A_B":"@A"}}', 'A_B="@A"'],
    ["toml a.toml\n[vars]\nA_B = 1\n[env.x.vars]\nC_D = 2", "A_B=1; x={ vars: { C_D: 2 } }; C_D=2"],
    ["shell a.sh\nexport A_B=1\nC_D=2", 'A_B="1", C_D="2"'],
    ["shell a.sh\nA_B=1\nA_B=2", 'A_B="2"'],
    ["shell a.sh\ncat > .env <<EOF\nA_B=1\nEOF", 'A_B="1"'],
    ["shell a.sh\ncat > a.yml <<EOF\nenv:\n  A_B: 1\nEOF", "A_B=1"],
    ["shell a.sh\ncat <<EOF\nA_B=1\nEOF", ""],
    ["dockerfile Dockerfile\nFROM x\nENV A_B=1 C_D=2\nARG E_F=3", 'A_B="1", C_D="2"; E_F="3"'],
    ["powershell a.ps1\n$env:A_B = '1'", 'A_B="1"'],
  ])("%s", (code, expected) => {
    expect(variablesIn(code)).toBe(expected);
  });
});

describe("edits of variables", () => {
  it.each([
    ["env .env\nA_B=1", "A_B=new\n|\nA_B=1\nC_D=x\n|\n\n|\nA_B=y\n|\nA_B"],
    [
      "yaml a.yml\nenv:\n  A_B: 1\n",
      "env:\n  A_B: new\n|\nenv:\n  A_B: 1\n  C_D: x\n|\nenv: {}\n|\nA_B: y\n|\nA_B",
    ],
    [
      "yaml a.yml\nenv:\n  - A_B=1\n  - E_F=2\n",
      "env:\n  - A_B=new\n  - E_F=2\n|\nenv:\n  - A_B=1\n  - E_F=2\n  - C_D=x\n|\nenv:\n  - E_F=2\n|\nA_B=y\n|\nA_B",
    ],
    [
      "yaml a.yml\nenv:\n  - A_B\n  - E_F=2\n",
      "-\n|\nenv:\n  - A_B\n  - E_F=2\n  - C_D=x\n|\nenv:\n  - E_F=2\n|\nA_B=y\n|\nA_B",
    ],
    [
      "yaml a.yml\nenv:\n  - name: A_B\n    value: 1\n  - name: E_F\n    value: 2\n",
      "env:\n  - name: A_B\n    value: new\n  - name: E_F\n    value: 2\n|\n-\n|\nenv:\n  - name: E_F\n    value: 2\n|\nA_B: y\n|\nA_B",
    ],
    [
      "yaml a.yml\nenv:\n  - name: A_B\n    valueFrom: 1\n",
      "env:\n  - name: A_B\n    valueFrom: 1\n    value: new\n|\n-\n|\nenv: []\n|\nA_B: y\n|\nA_B",
    ],
    [
      'json a.json\n{"env":{"A_B":{"value":1}}}',
      '{"env":{"A_B":{"value":"new"}}}\n|\n{"env":{"A_B":{"value":1},"C_D":"x"}}\n|\n{"env":{}}\n|\nA_B: y\n|\nA_B',
    ],
    [
      'json a.json\n{"env":{"A_B":1}}',
      '{"env":{"A_B":"new"}}\n|\n{"env":{"A_B":1,"C_D":"x"}}\n|\n{"env":{}}\n|\nA_B: y\n|\nA_B',
    ],
    [
      "yaml a.yml\nenv:\n  - A_B=1\n  - A_B=2\n",
      "env:\n  - A_B=1\n  - A_B=new\n|\nenv:\n  - A_B=1\n  - A_B=2\n  - C_D=x\n|\nenv: []\n|\nA_B=y\n|\nA_B",
    ],
    [
      "yaml a.yml\nenv:\n  - A_B=1\n  - E_F=2\n  - A_B=3\n",
      "env:\n  - A_B=1\n  - E_F=2\n  - A_B=new\n|\nenv:\n  - A_B=1\n  - E_F=2\n  - A_B=3\n  - C_D=x\n|\nenv:\n  - E_F=2\n|\nA_B=y\n|\nA_B",
    ],
    ["shell a.sh\nexport A_B=1", "export A_B=new\n|\n-\n|\n-\n|\nA_B=y\n|\nA_B"],
    [
      "toml a.toml\n[env]\nA_B = 1",
      '[env]\nA_B = "new"\n|\n[env]\nA_B = 1\nC_D = "x"\n|\n[env]\n|\nA_B = y\n|\nA_B',
    ],
  ])("%s", (code, expected) => {
    expect(variableEdits(code)).toBe(expected);
  });
});

describe("passwords in data", () => {
  it.each([
    ['json a.json\n{"password":"x"}', '"x" program none'],
    ['json a.json\n{"DB_PASSWORD":"x"}', '"x" program known'],
    ['json a.json\n{"password":"${X}"}', '"${X}" program none'],
    ['json a.json\n{"password":"{{ x }}"}', '"…" program none'],
    ['json a.json\n{"help":{"password":"x"}}', '"x" message none'],
    ['json a.json\n{"password":{"x":"y"}}', ""],
    ['json a.json\n{"password":["x"]}', '"x" program none'],
    ['json vercel.json\n{"password":"@db-x"}', ""],
    ['json a.json\n{"password":"@db-x"}', '"@db-x" program none'],
    ["yaml a.yml\npassword: x\n", '"x" program none'],
    ["env .env\nDB_PASSWORD=x", '"x" program known'],
    ["ini a.ini\n[client]\npassword=x", '"x" program none'],
    ["properties a.properties\na.password=x", '"x" program none'],
    ["xml a.xml\n<a password='x'/>", '"x" program none'],
    ["toml a.toml\npassword = 'x'", '"x" program none'],
  ])("%s", (code, expected) => {
    expect(passwordsIn(code)).toBe(expected);
  });
});
