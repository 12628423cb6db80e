import { describe, expect, it } from "vitest";
import { commandsIn } from "./printed.js";

describe("commands in data", () => {
  it.each([
    [
      "yaml .github/workflows/a.yml\njobs:\n  a:\n    steps:\n      - run: mysql -h h\n",
      'runs "mysql" "-h" "h"',
    ],
    [
      "yaml a.yml\njobs:\n  a:\n    steps:\n      - run: mysql -h h\n",
      'program whole "mysql" "-h" "h"',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    env:\n      C_D: y\n    steps:\n      - run: mysql -h $A_B -u $C_D -p $E_F\n        env:\n          A_B: z\n",
      'runs "mysql" "-h" "z" "-u" "y" "-p" ? in { A_B: "z", C_D: "y" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: mysql://h\njobs:\n  a:\n    steps:\n      - run: mysql $A_B\n",
      'runs "mysql" ? in { A_B: "mysql://h" }; program whole "mysql://h"',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    steps:\n      - run: echo A_B=1 >> $GITHUB_ENV\n      - run: mysql $A_B\n",
      'runs "echo" "A_B=1" in { A_B: "x" }; runs "mysql" ? in { A_B: "x" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: $X\njobs:\n  a:\n    steps:\n      - run: mysql $A_B\n",
      'runs "mysql" ? in { A_B: "$X" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: ${{ x }}\njobs:\n  a:\n    steps:\n      - run: mysql $A_B\n",
      'runs "mysql" ? in { A_B: "${{ x }}" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv: ${{ x }}\njobs:\n  a:\n    steps:\n      - run: mysql $A_B\n",
      'runs "mysql" ?',
    ],
    [
      "yaml .github/workflows/a.yml\njobs:\n  a:\n    steps:\n      - run: mysql -h 'it''s'\n        shell: bash\n",
      'runs "mysql" "-h" "its"',
    ],
    [
      "yaml .github/workflows/a.yml\njobs:\n  a:\n    steps:\n      - run: mysql -h 'it''s'\n        shell: sh\n",
      'runs "mysql" "-h" "its"',
    ],
    [
      "yaml .github/workflows/a.yml\njobs:\n  a:\n    steps:\n      - run: mysql -h 'it''s'\n        shell: bash -l {0}\n",
      'runs "mysql" "-h" "its"',
    ],
    [
      "yaml .github/workflows/a.yml\njobs:\n  a:\n    steps:\n      - run: mysql -h 'it''s'\n        shell: pwsh\n",
      'runs "mysql" "-h" "its"',
    ],
    [
      "yaml .github/workflows/a.yml\njobs:\n  a:\n    steps:\n      - run: mysql -h 'it''s'\n        shell: powershell\n",
      'runs "mysql" "-h" "its"',
    ],
    [
      "yaml .github/workflows/a.yml\njobs:\n  a:\n    steps:\n      - run: mysql -h 'it''s'\n        shell: cmd\n",
      "",
    ],
    [
      "yaml .github/workflows/a.yml\njobs:\n  a:\n    steps:\n      - run: mysql -h 'it''s'\n        shell: python\n",
      "",
    ],
    [
      "yaml .github/workflows/a.yml\njobs:\n  a:\n    steps:\n      - run: mysql -h 'it''s'\n        shell: zsh\n",
      'runs "mysql" "-h" "its"',
    ],
    [
      "yaml .github/workflows/a.yml\njobs:\n  a:\n    steps:\n      - run: mysql -h 'it''s'\n        shell: dash\n",
      'runs "mysql" "-h" "its"',
    ],
    [
      "yaml .github/workflows/a.yml\njobs:\n  a:\n    steps:\n      - run: mysql -h 'it''s'\n        shell: C:\\tools\\pwsh.exe {0}\n",
      'runs "mysql" "-h" "its"',
    ],
    [
      "yaml .github/workflows/a.yml\njobs:\n  a:\n    steps:\n      - run: mysql -h 'it''s'\n        shell: wsl-bash {0}\n",
      'runs "mysql" "-h" "its"',
    ],
    [
      "yaml .github/workflows/a.yml\njobs:\n  a:\n    steps:\n      - run: mysql -h 'it''s'\n        shell: /bin/bash\n",
      'runs "mysql" "-h" "its"',
    ],
    [
      "yaml .github/workflows/a.yml\ndefaults:\n  run:\n    shell: pwsh\njobs:\n  a:\n    steps:\n      - run: mysql -h 'it''s'\n",
      'runs "mysql" "-h" "its"',
    ],
    [
      "yaml .github/workflows/a.yml\njobs:\n  a:\n    defaults:\n      run:\n        shell: cmd\n    steps:\n      - run: mysql -h h\n",
      "",
    ],
    [
      "yaml .github/workflows/a.yml\njobs:\n  a:\n    runs-on: windows-latest\n    steps:\n      - run: mysql -h 'it''s'\n",
      'runs "mysql" "-h" "its"',
    ],
    [
      "yaml .github/workflows/a.yml\njobs:\n  a:\n    runs-on: [self-hosted, windows]\n    steps:\n      - run: mysql -h 'it''s'\n",
      'runs "mysql" "-h" "its"',
    ],
    [
      "yaml .github/workflows/a.yml\njobs:\n  a:\n    runs-on: ubuntu\n    steps:\n      - run: mysql -h 'it''s'\n",
      'runs "mysql" "-h" "its"',
    ],
    [
      "yaml .github/workflows/a.yml\njobs:\n  a:\n    runs-on: windows-latest\n    steps:\n      - run: mysql -h 'it''s'\n        shell: bash\n",
      'runs "mysql" "-h" "its"',
    ],
    [
      "yaml .github/workflows/a.yml\njobs:\n  a:\n    steps:\n      - run: mysql -h h\n        shell: [x]\n",
      "",
    ],
    ["yaml action.yml\nruns:\n  steps:\n    - run: mysql -h h\n", 'runs "mysql" "-h" "h"'],
    ["yaml .gitlab-ci.yml\na:\n  script: mysql -h h\n", 'runs "mysql" "-h" "h"'],
    [
      "yaml .gitlab-ci.yml\na:\n  script:\n    - mysql -h h\n    - f\n",
      'runs "mysql" "-h" "h"; runs "f"',
    ],
    [
      "yaml .gitlab-ci.yml\nvariables:\n  A_B: x\na:\n  script: mysql $A_B\n",
      'runs "mysql" "x" in { A_B: "x" }',
    ],
    [
      "yaml .gitlab-ci.yml\nvariables:\n  A_B: x\na:\n  extends: y\n  script: mysql $A_B\n",
      'runs "mysql" ?',
    ],
    [
      "yaml .gitlab-ci.yml\nvariables:\n  A_B: x\n.a:\n  script: mysql $A_B\n",
      'runs "mysql" "x" in { A_B: "x" }',
    ],
    [
      "yaml .gitlab-ci.yml\nvariables:\n  A_B: x\n.a:\n  script: mysql $A_B\nb:\n  variables:\n    A_B: y\n",
      'runs "mysql" ? in { A_B: "x" }',
    ],
    [
      "yaml .gitlab-ci.yml\nvariables:\n  A_B: x\na:\n  rules:\n    - if: y\n      variables:\n        A_B: z\n  script: mysql $A_B\n",
      'runs "mysql" ?',
    ],
    [
      "yaml .gitlab-ci.yml\nvariables:\n  A_B: x\na:\n  rules:\n    - if: y\n  script: mysql $A_B\n",
      'runs "mysql" "x" in { A_B: "x" }',
    ],
    [
      "yaml .gitlab-ci.yml\nvariables:\n  A_B: x\nbefore_script: mysql $A_B\n",
      'runs "mysql" "x" in { A_B: "x" }',
    ],
    [
      "yaml .gitlab-ci.yml\nvariables:\n  A_B:\n    value: x\n    description: y\na:\n  script: mysql $A_B\n",
      'runs "mysql" "x" in { A_B: "x" }',
    ],
    ["yaml compose.yml\nservices:\n  a:\n    command: mysql -h h\n", 'runs "mysql" "-h" "h"'],
    ["yaml compose.yml\nservices:\n  a:\n    command: [mysql, -h, h]\n", 'runs "mysql" "-h" "h"'],
    [
      "yaml compose.yml\nservices:\n  a:\n    environment:\n      A_B: x\n    command: mysql -h $A_B $$C ${D}\n",
      'runs "mysql" "-h" ? "$C" ? in { A_B: "x" }',
    ],
    [
      'yaml docker-compose.prod.yaml\nservices:\n  a:\n    environment:\n      - A_B=x\n    command: sh -c "mysql -h $$A_B"\n',
      'runs "sh" "-c" "mysql -h $A_B" in { A_B: "x" }; runs "mysql" "-h" "x" in { A_B: "x" }',
    ],
    [
      'yaml compose.yml\nservices:\n  a:\n    entrypoint: mysql -h h\n    healthcheck:\n      test: [CMD-SHELL, "mysql -h x"]\n',
      'runs "mysql" "-h" "h"; runs "CMD-SHELL" "mysql -h x"; runs "mysql" "-h" "x"',
    ],
    [
      "yaml compose.yml\nservices:\n  a:\n    healthcheck:\n      test: mysql -h h && f\n",
      'runs "mysql" "-h" "h"; runs "f"',
    ],
    [
      'yaml compose.yml\nservices:\n  a:\n    extends: b\n    environment:\n      A_B: x\n    command: sh -c "mysql $$A_B"\n',
      'runs "sh" "-c" "mysql $A_B" in { A_B: "x" }; runs "mysql" "x" in { A_B: "x" }',
    ],
    [
      'json package.json\n{"scripts":{"a":"mysql -h h","b":"f && mysql -h h"}}',
      'runs "mysql" "-h" "h"; runs "f"; runs "mysql" "-h" "h"',
    ],
    ['json x/package.json\n{"scripts":{"a":"mysql -h h"}}', 'runs "mysql" "-h" "h"'],
    ['json other.json\n{"scripts":{"a":"mysql -h h"}}', 'program whole "mysql" "-h" "h"'],
    ['json composer.json\n{"scripts":{"a":["mysql -h h"]}}', 'runs "mysql" "-h" "h"'],
    [
      'json deno.json\n{"tasks":{"a":"mysql -h h","b":{"command":"mysql -h h"}}}',
      'runs "mysql" "-h" "h"; runs "mysql" "-h" "h"',
    ],
    [
      'json .devcontainer.json\n{"postCreateCommand":"mysql -h h","other":"mysql -h h"}',
      'runs "mysql" "-h" "h"; program whole "mysql" "-h" "h"',
    ],
    [
      'json devcontainer.json\n{"postCreateCommand":["mysql","-h","h"]}',
      'runs "mysql" "-h" "h"; program whole "mysql"',
    ],
    ['json vercel.json\n{"buildCommand":"mysql -h h"}', 'runs "mysql" "-h" "h"'],
    ['toml netlify.toml\n[build]\ncommand = "mysql -h h"', 'runs "mysql" "-h" "h"'],
    [
      'toml fly.toml\n[processes]\nweb = "mysql -h h"\n[deploy]\nrelease_command = "mysql -h h x"',
      'runs "mysql" "-h" "h"; runs "mysql" "-h" "h" "x"',
    ],
    [
      "yaml azure-pipelines.yml\nsteps:\n  - script: mysql -h h\n  - pwsh: mysql -h 'it''s'\n  - bash: mysql -h 'it''s'\n",
      'runs "mysql" "-h" "h"; runs "mysql" "-h" "its"; runs "mysql" "-h" "its"',
    ],
    [
      "yaml Taskfile.yml\ntasks:\n  a:\n    cmds:\n      - mysql -h h\n      - cmd: mysql -h h x\n  b: mysql -h h y\n",
      'runs "mysql" "-h" "h"; runs "mysql" "-h" "h" "x"; runs "mysql" "-h" "h" "y"',
    ],
    [
      "yaml .circleci/config.yml\nx:\n  steps:\n    - run: mysql -h h\n    - run:\n        command: mysql -h h x\n",
      'runs "mysql" "-h" "h"; runs "mysql" "-h" "h" "x"',
    ],
    [
      "yaml bitbucket-pipelines.yml\nx:\n  - step:\n      script:\n        - mysql -h h\n",
      'runs "mysql" "-h" "h"',
    ],
    [
      "yaml cloudbuild.yaml\nsteps:\n  - args: [mysql, -h, h]\n  - script: mysql -h h\n",
      'runs "mysql" "-h" "h"; runs "mysql" "-h" "h"',
    ],
    [
      "shell a.sh\nmysql -h h\nf | mysql -h h x",
      'runs "mysql" "-h" "h"; runs "f"; runs "mysql" "-h" "h" "x"',
    ],
    ["shell a.sh\nH=x\nmysql -h $H", 'runs "H=x"; runs "mysql" "-h" "x"'],
    ["shell a.sh\ngrep mysql a", 'runs "grep" "mysql" "a"'],
    [
      'dockerfile Dockerfile\nFROM x\nRUN mysql -h h\nCMD ["mysql", "-h", "h"]',
      'runs "mysql" "-h" "h" in {}; runs "mysql" "-h" "h" in {}; program whole "mysql"',
    ],
    [
      "makefile Makefile\na:\n\tmysql -h h\n\t@mysql -h h x",
      'runs "mysql" "-h" "h" in {}; runs "mysql" "-h" "h" "x" in {}',
    ],
    [
      "powershell a.ps1\nmysql -h h\n$env:A_B = 'x'\nmysql $env:A_B",
      'runs "mysql" "-h" "h" in { A_B: "x" }; runs "mysql" ? in { A_B: "x" }',
    ],
    [
      'terraform a.tf\nresource "x" "y" {\n  user_data = <<EOF\n#!/bin/bash\nmysql -h h\nEOF\n}',
      'runs "mysql" "-h" "h"',
    ],
    [
      'terraform a.tf\nresource "x" "y" {\n  user_data = <<EOF\n#cloud-config\nmysql -h h\nEOF\n}',
      'program whole "mysql" "-h" "h"',
    ],
    ['json a.json\n{"command":"mysql -h h"}', 'program whole "mysql" "-h" "h"'],
    ['json a.json\n{"other":"mysql -h h"}', 'program whole "mysql" "-h" "h"'],
    [
      'json a.json\n{"x":["mysql","-h","h"]}',
      'program whole "mysql"; program whole "mysql" "-h" "h"',
    ],
    ['json a.json\n{"help":"mysql -h h"}', ""],
    ['json a.json\n{"command":"mysql -h h","env":{"A":"b"}}', 'program whole "mysql" "-h" "h"'],
    [
      'json a.json\n{"a":{"args":["mysql"],"env":{"A":"b"}}}',
      'program whole "mysql"; program whole "mysql"',
    ],
    [
      'json package.json\n{"scripts":{"a":"set X=1&& mysql -h h"}}',
      'runs "set" "X=1"; runs "mysql" "-h" "h"',
    ],
  ])("%s", (code, expected) => {
    expect(commandsIn(code)).toBe(expected);
  });
});
