import { describe, expect, it } from "vitest";
import { commandsIn } from "./printed.js";

// PowerShell has other variables than those of the environment, and another shell says nothing.
describe("the shell of a step", () => {
  it.each([
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    steps:\n      - run: mysql $A_B\n",
      'runs "mysql" "x" in { A_B: "x" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    runs-on: windows-latest\n    steps:\n      - run: mysql $A_B\n",
      'runs "mysql" ? in { A_B: "x" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    runs-on: [self-hosted, windows]\n    steps:\n      - run: mysql $A_B\n",
      'runs "mysql" ? in { A_B: "x" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    runs-on: [self-hosted, linux]\n    steps:\n      - run: mysql $A_B\n",
      'runs "mysql" "x" in { A_B: "x" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    runs-on: my-windows\n    steps:\n      - run: mysql $A_B\n",
      'runs "mysql" "x" in { A_B: "x" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    runs-on: Windows\n    steps:\n      - run: mysql $A_B\n",
      'runs "mysql" ? in { A_B: "x" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    runs-on: windowsx\n    steps:\n      - run: mysql $A_B\n",
      'runs "mysql" "x" in { A_B: "x" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    steps:\n      - run: mysql $A_B\n        shell: bash\n",
      'runs "mysql" "x" in { A_B: "x" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    steps:\n      - run: mysql $A_B\n        shell: sh\n",
      'runs "mysql" "x" in { A_B: "x" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    steps:\n      - run: mysql $A_B\n        shell: pwsh\n",
      'runs "mysql" ? in { A_B: "x" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    steps:\n      - run: mysql $A_B\n        shell: powershell\n",
      'runs "mysql" ? in { A_B: "x" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    steps:\n      - run: mysql $A_B\n        shell: PWSH\n",
      'runs "mysql" ? in { A_B: "x" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    steps:\n      - run: mysql $A_B\n        shell: pwsh.exe\n",
      'runs "mysql" ? in { A_B: "x" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    steps:\n      - run: mysql $A_B\n        shell: pwsh -c {0}\n",
      'runs "mysql" ? in { A_B: "x" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    steps:\n      - run: mysql $A_B\n        shell: C:\\tools\\pwsh.exe\n",
      'runs "mysql" ? in { A_B: "x" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    steps:\n      - run: mysql $A_B\n        shell: /usr/bin/pwsh\n",
      'runs "mysql" ? in { A_B: "x" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    steps:\n      - run: mysql $A_B\n        shell: cmd\n",
      "",
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    steps:\n      - run: mysql $A_B\n        shell: python\n",
      "",
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    steps:\n      - run: mysql $A_B\n        shell: xbash\n",
      "",
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    steps:\n      - run: mysql $A_B\n        shell: bashx\n",
      "",
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\ndefaults:\n  run:\n    shell: pwsh\njobs:\n  a:\n    steps:\n      - run: mysql $A_B\n",
      'runs "mysql" ? in { A_B: "x" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    defaults:\n      run:\n        shell: pwsh\n    steps:\n      - run: mysql $A_B\n",
      'runs "mysql" ? in { A_B: "x" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\ndefaults:\n  run:\n    shell: pwsh\njobs:\n  a:\n    defaults:\n      run:\n        shell: bash\n    steps:\n      - run: mysql $A_B\n",
      'runs "mysql" "x" in { A_B: "x" }',
    ],
    [
      "yaml .github/workflows/a.yml\nenv:\n  A_B: x\njobs:\n  a:\n    runs-on: windows-latest\n    steps:\n      - run: mysql $A_B\n        shell: bash\n",
      'runs "mysql" "x" in { A_B: "x" }',
    ],
  ])("%s", (file, expected) => {
    expect(commandsIn(file)).toBe(expected);
  });
});
