import { describe, expect, it } from "vitest";
import { commandsIn } from "./sites.js";

describe("commands that a program runs or writes down", () => {
  it.each([
    ["import { exec } from 'child_process'; exec('mysql -h h');", 'runs "mysql" "-h" "h"'],
    ["import { execSync } from 'child_process'; execSync('mysql -h h');", 'runs "mysql" "-h" "h"'],
    ["import { exec } from 'node:child_process'; exec('mysql -h h');", 'runs "mysql" "-h" "h"'],
    ["const { exec } = require('child_process'); exec('mysql -h h');", 'runs "mysql" "-h" "h"'],
    [
      "import { spawn } from 'child_process'; spawn('mysql', ['-h', 'h']);",
      'runs "mysql" "-h" "h"',
    ],
    [
      "import { spawnSync } from 'child_process'; spawnSync('mysql', ['-h', 'h']);",
      'runs "mysql" "-h" "h"',
    ],
    [
      "import { execFile } from 'child_process'; execFile('mysql', ['-h', 'h']);",
      'runs "mysql" "-h" "h"',
    ],
    [
      "import { execFileSync } from 'child_process'; execFileSync('mysql', ['-h', 'h']);",
      'runs "mysql" "-h" "h"',
    ],
    ["import { spawn } from 'child_process'; spawn('mysql -h h');", 'runs "mysql" "-h" "h"'],
    [
      "import { spawn } from 'child_process'; spawn('mysql -h h', { shell: true });",
      'runs "mysql" "-h" "h"',
    ],
    [
      "import { spawn } from 'child_process'; spawn('mysql -h h', words);",
      'program whole "mysql" "-h" "h"',
    ],
    ["import { spawn } from 'child_process'; spawn('mysql', [...words]);", 'runs "mysql" ?'],
    [
      "import { spawn } from 'child_process'; spawn('mysql', ['-h', ...words]);",
      'runs "mysql" "-h" ?',
    ],
    [
      "import { spawn } from 'child_process'; const words = ['-h', 'h']; spawn('mysql', ['-v', ...words]);",
      'runs "mysql" "-v" "-h" "h"',
    ],
    [
      "import { spawn } from 'child_process'; const words = ['-h']; words.push('h'); spawn('mysql', words);",
      'runs "mysql" "-h" "h"',
    ],
    [
      "import { spawn } from 'child_process'; spawn('mysql', ['-h', 'h'], { env: { A: 'b' } });",
      'runs "mysql" "-h" "h" in { A: "b" }',
    ],
    [
      "import { exec } from 'child_process'; exec('mysql -h h', { env: { A: 'b' } });",
      'runs "mysql" "-h" "h" in { A: "b" }',
    ],
    [
      "import { exec } from 'child_process'; exec('mysql -h h', () => {});",
      'runs "mysql" "-h" "h"',
    ],
    ["import { exec } from 'child_process'; exec(x);", ""],
    ["import { exec } from 'child_process'; exec(x ? 'mysql -h h' : y);", 'runs "mysql" "-h" "h"'],
    [
      "import { exec } from 'child_process'; exec('A=b mysql -h h');",
      'runs "A=b" "mysql" "-h" "h"',
    ],
    [
      "import { exec } from 'child_process'; exec('f && mysql -h h');",
      'runs "f"; runs "mysql" "-h" "h"',
    ],
    [
      "import { exec } from 'child_process'; exec('echo mysql -h h');",
      'runs "echo" "mysql" "-h" "h"',
    ],
    ["import { exec } from 'child_process'; exec('grep mysql a');", 'runs "grep" "mysql" "a"'],
    [
      "import { fork } from 'child_process'; fork('mysql -h h');",
      'program unsure "mysql" "-h" "h"',
    ],
    [
      "import { promisify } from 'util'; import { exec } from 'child_process'; promisify(exec)('mysql -h h');",
      'runs "mysql" "-h" "h"',
    ],
    [
      "import { promisify } from 'util'; const run = promisify(x); run('mysql', ['-h', 'h']);",
      'runs "mysql" "-h" "h"',
    ],
    ["import spawn from 'cross-spawn'; spawn('mysql', ['-h', 'h']);", 'runs "mysql" "-h" "h"'],
    ["import spawn from 'cross-spawn'; spawn.sync('mysql', ['-h', 'h']);", 'runs "mysql" "-h" "h"'],
    [
      "import spawn from 'cross-spawn'; spawn.spawn('mysql', ['-h', 'h']);",
      'runs "mysql" "-h" "h"',
    ],
    ["import execa from 'execa'; execa('mysql', ['-h', 'h']);", 'runs "mysql" "-h" "h"'],
    ["import execa from 'execa'; execa.sync('mysql', ['-h', 'h']);", 'runs "mysql" "-h" "h"'],
    ["import execa from 'execa'; execa.command('mysql -h h');", 'runs "mysql" "-h" "h"'],
    ["import execa from 'execa'; execa.commandSync('mysql -h h');", 'runs "mysql" "-h" "h"'],
    ["import { execa } from 'execa'; execa('mysql', ['-h', 'h']);", 'runs "mysql" "-h" "h"'],
    [
      "import { execaSync } from 'execa'; execaSync('mysql', ['-h', 'h']);",
      'runs "mysql" "-h" "h"',
    ],
    ["import { execaCommand } from 'execa'; execaCommand('mysql -h h');", 'runs "mysql" "-h" "h"'],
    [
      "import { execaCommandSync } from 'execa'; execaCommandSync('mysql -h h');",
      'runs "mysql" "-h" "h"',
    ],
    [
      "import { execaCommand } from 'execa'; execaCommand('mysql -h h $A');",
      'runs "mysql" "-h" "h" ?',
    ],
    ["import { $ } from 'execa'; $`mysql -h h`;", 'runs "mysql" "-h" "h"'],
    ["import { $ } from 'execa'; $({ a: 1 })`mysql -h h`;", 'runs "mysql" "-h" "h"'],
    ["import { $ } from 'execa'; $.sync`mysql -h h`;", 'runs "mysql" "-h" "h"'],
    ["import { execa } from 'execa'; execa`mysql -h h`;", 'runs "mysql" "-h" "h"'],
    ["import { execa } from 'execa'; execa({ a: 1 })`mysql -h h`;", 'runs "mysql" "-h" "h"'],
    ["import { $ } from 'zx'; $`mysql -h h`;", 'runs "mysql" "-h" "h"'],
    ["import { $ } from 'zx'; $({ a: 1 })`mysql -h h`;", 'runs "mysql" "-h" "h"'],
    ["import { $ } from 'zx'; $.sync`mysql -h h`;", 'runs "mysql" "-h" "h"'],
    ["import { $ } from 'zx'; $`mysql -h h ${a}`;", 'runs "mysql" "-h" "h" ?'],
    ["import shell from 'shelljs'; shell.exec('mysql -h h');", 'runs "mysql" "-h" "h"'],
    [
      "import { spawn } from 'bun'; spawn(['mysql', '-h', 'h']);",
      'runs "mysql" "-h" "h"; program whole "mysql"; program whole "mysql" "-h" "h"',
    ],
    [
      "Bun.spawn(['mysql', '-h', 'h']);",
      'runs "mysql" "-h" "h"; program whole "mysql"; program whole "mysql" "-h" "h"',
    ],
    [
      "Bun.spawnSync(['mysql', '-h', 'h']);",
      'runs "mysql" "-h" "h"; program whole "mysql"; program whole "mysql" "-h" "h"',
    ],
    ["Bun.$`mysql -h h`;", 'runs "mysql" "-h" "h"'],
    ["import { $ } from 'bun'; $`mysql -h h`;", 'runs "mysql" "-h" "h"'],
    ["import { x } from 'tinyexec'; x('mysql', ['-h', 'h']);", 'runs "mysql" "-h" "h"'],
    ["import { exec } from 'tinyexec'; exec('mysql', ['-h', 'h']);", 'runs "mysql" "-h" "h"'],
    ["import spawn from 'nano-spawn'; spawn('mysql', ['-h', 'h']);", 'runs "mysql" "-h" "h"'],
    ["import { exec } from '@actions/exec'; exec('mysql', ['-h', 'h']);", 'runs "mysql" "-h" "h"'],
    [
      "import { getExecOutput } from '@actions/exec'; getExecOutput('mysql', ['-h', 'h']);",
      'runs "mysql" "-h" "h"',
    ],
    ["import { exec } from 'other'; exec('mysql -h h');", 'program whole "mysql" "-h" "h"'],
    ["import exec from 'shelljs'; exec('mysql -h h');", 'program whole "mysql" "-h" "h"'],
    ["const command = 'mysql -h h';", 'program whole "mysql" "-h" "h"'],
    ["const o = { command: 'mysql -h h' };", 'program whole "mysql" "-h" "h"'],
    [
      "const o = { command: ['mysql', '-h', 'h'] };",
      'program whole "mysql"; program whole "mysql" "-h" "h"',
    ],
    ["fill(['mysql', '-h', 'h']);", 'program unsure "mysql"; program unsure "mysql" "-h" "h"'],
    ["const l = ['mysql', '-h', 'h'];", 'program whole "mysql"'],
    ["fill([['mysql', '-h', 'h']]);", 'program unsure "mysql"; program unsure "mysql" "-h" "h"'],
    ["fill(['other', 'mysql']);", 'program unsure "mysql"; program unsure "other" "mysql"'],
    ["console.log('mysql -h h');", ""],
    ["const C = 'mysql -h h'; run(C);", 'program whole "mysql" "-h" "h"'],
    ["new A(['mysql', '-h', 'h']);", 'program unsure "mysql"; program unsure "mysql" "-h" "h"'],
    ["fill([x, 'mysql']);", 'program unsure "mysql"; program unsure ? "mysql"'],
    ["fill([1, 'mysql']);", 'program unsure "mysql"; program unsure 1 "mysql"'],
  ])("%s", (code, expected) => {
    expect(commandsIn(code)).toBe(expected);
  });
});
