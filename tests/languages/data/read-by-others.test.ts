import { describe, expect, it } from "vitest";
import { documentOf } from "../../../src/languages/index.js";
import type { DataLanguageName } from "../../../src/model/data-languages.js";
import { addressesIn, commandsIn, endingsOf } from "./printed.js";

const URL = "mysql://h/d";
const SCRIPT = `export URL=${URL}\n`;

describe("addresses in variables that a program reads once more", () => {
  it.each([
    ["program $URL", "all fix"],
    ["program helm", "all fix"],
    ["echo sed; program", "all fix"],
    ['sed -i "s|@URL@|$URL|g" f', "plain fix"],
    ['gsed -e "s#x#${URL}#" f', "plain fix"],
    ['perl -pe "s|x|$URL|" f', "plain fix; all fix"],
    ["awk -v u=\"$URL\" '{ gsub(/x/, u) } 1' f", "plain fix"],
    ['helm upgrade a . \\\n  --set "a=$URL"', "plain fix; none fix"],
    ['gcloud run deploy --set-env-vars "URL=$URL,A=b"', "plain fix; none fix"],
    ['program "URL=$URL,A=b"', "plain fix"],
    ['program "URL=${URL},A=b"', "plain fix"],
    ['program "$URL,b"', "all fix"],
    ["helm upgrade a . $OTHER", "all fix"],
    ["curl -d url=$URL h", "plain fix; none fix"],
    [`make up URL=${URL}`, "all fix; none fix"],
    [`wsl app --url=${URL}`, "all fix; none fix"],
    [`make-up URL=${URL}`, "all fix"],
    ["pdsh -w h app $URL", "plain fix; none fix"],
    ['trap "app $URL" EXIT; app $URL', "plain fix; plain suggest"],
    ["make up A=$URL", "plain fix; none fix"],
    ["# sed and curl later: $URL", "all fix"],
    ['curl -f h && echo "$URL"', "all fix"],
    ['curl -f h | jq . ; program "$URL"', "all fix"],
    ['sed "s;a;b;" f; curl -d "a|b;$URL" h', "plain fix; none fix"],
    [`bash -c "sed \\"s|x|$URL|\\" f"`, "plain fix; all fix"],
  ])("%s", (line, expected) => {
    expect(endingsOf(`shell a.sh\n${SCRIPT}${line}\n`)).toBe(expected);
  });

  it.each([
    [`makefile Makefile\nURL = ${URL}\na:\n\tsed "s|x|$(URL)|" f\n`, "plain fix"],
    [`makefile Makefile\nURL = ${URL}\na:\n\t@sed "s|x|$(URL)|" f\n`, "plain fix"],
    [
      `makefile Makefile\nURL = ${URL}\na:\n\t-@helm upgrade a . --set "a=$(URL)"\n`,
      "plain fix; none fix",
    ],
    [`makefile Makefile\nURL = ${URL}\na:\n\tprogram "$(URL)"\n`, "all fix"],
    [`makefile Makefile\nURL = ${URL}\na:\n\t@program-sed "$(URL)"\n`, "all fix"],
    [`makefile Makefile\nexport URL = ${URL}\na:\n\tsh -c "app $$URL"\n`, "plain fix"],
    [`makefile Makefile\nexport URL = ${URL}\na:\n\tsh -c 'app $$URL'\n`, "all fix"],
    [
      `yaml .github/workflows/a.yml\nenv:\n  URL: ${URL}\njobs:\n  a:\n    steps:\n      - run: sed "s|x|$URL|" f\n`,
      "plain fix",
    ],
    [
      `yaml cloudbuild.yaml\nsteps:\n  - args: [a, "URL=\${_URL},A=b"]\nsubstitutions:\n  _URL: ${URL}\n`,
      "plain fix",
    ],
    [`yaml a.yml\nURL: ${URL}\ncommand: ["sed", "s|x|$URL|", "f"]\n`, "plain fix"],
    // The script of a program evaluates its options.
    [`yaml a.yml\nJAVA_OPTS: -Durl=${URL}\n`, "plain fix"],
    [`yaml a.yml\nenv:\n  - name: CATALINA_OPTS\n    value: -Durl=${URL}\n`, "plain fix"],
    [`yaml a.yml\nenv:\n  - MAVEN_OPTS=-Durl=${URL}\n`, "plain fix"],
    [`shell a.sh\nexport JAVA_OPTS="-Durl=${URL}"\n`, "plain fix"],
    [`dockerfile Dockerfile\nFROM a\nENV JAVA_OPTS="-Durl=${URL}"\n`, "plain fix"],
    [
      `json package.json\n{"config": {"url": "${URL}"}, "scripts": {"a": "node -e \\"execSync('app ' + process.env.npm_package_config_url)\\""}}`,
      "plain fix",
    ],
    // The machine reads this one.
    [`dockerfile Dockerfile\nFROM a\nENV JAVA_TOOL_OPTIONS="-Durl=${URL}"\n`, "all fix"],
  ])("%s", (file, expected) => {
    expect(endingsOf(file)).toBe(expected);
  });

  it.each([
    ["script: program -url=$(URL)", "none"],
    ['script: program "$(URL)"', "none"],
    ["script: program\n  env:\n    A: $(URL)", "known"],
    ['script: program\n  env:\n    A: "$(URL)"', "known"],
    ["script: program $(OTHER)", "known"],
  ])("%s of a pipeline that puts characters in is taken: %s", (step, taken) => {
    const row = (name: string) => `yaml ${name}\nvariables:\n  URL: ${URL}\nsteps:\n- ${step}\n`;
    expect(addressesIn(row("azure-pipelines.yml"))).toContain(` ${taken} whole `);
    expect(addressesIn(row("a.yml"))).toContain(" known whole ");
  });
});

describe("addresses in variables of a workflow that another shell reads once more", () => {
  const endings = (script: string): string => {
    const lines = script.split("\n").map((line) => `          ${line}\n`);
    const above = `env:\n  URL: ${URL}\njobs:\n  a:\n    steps:\n      - run: |\n`;
    return endingsOf(`yaml .github/workflows/a.yml\n${above}${lines.join("")}`);
  };

  it.each([
    'sh -c "app $URL"',
    'sh -c "app --url=\\"a\\" $URL"',
    'docker exec c bash -lc "app $URL"',
    'sudo su -c "app $URL" a',
    "eval app $URL",
    'ssh h app "$URL"',
    'X=$URL\nssh h "app $X"',
    'APP="app $URL"\nsh -c "$APP"',
    'APP=(app $URL)\neval "${APP[@]}"',
    'OPTIONS="--url=$URL"\nAPP="app $OPTIONS"\nsh -c "exec $APP"',
    'make up URL="$URL"',
    'trap "app $URL" EXIT',
    'npx concurrently "app $URL" b',
    'npx nodemon --exec "app $URL"',
    'hyperfine "app $URL" b',
    'tmux new -d "app $URL"',
    'screen -dm "app $URL --a"',
    'runuser -u a -c "app $URL"',
    'flock a.lock -c "app $URL"',
    'autossh h "app $URL"',
    'bash <<< "app $URL"',
    "bash <<EOF\napp $URL\nEOF",
    "crontab - <<EOF\n* * * * * app $URL\nEOF",
    'cat > a.sh <<EOF\napp "a" $URL\nEOF',
    'tee "a.sh" <<-EOF\napp $URL\nEOF',
    "cat <<EOF | tee a.sh\napp $URL\nEOF",
    'echo "app $URL" | sh',
    'echo "app $URL" > run.sh',
    'echo "export A=$URL" >> ~/.bashrc',
    'source <(echo "export A=$URL")',
    "app %URL%",
    "app --url=%URL%",
    'iex "app $env:URL"',
    'Invoke-Expression "app $env:URL"',
    'pwsh -Command "app $env:URL"',
    "cmd /c app $env:URL",
    "app.cmd --url=$env:URL",
    "cat > .env <<EOF\nA=$URL\nEOF\nset -a; . ./.env",
    "cat > a/.env <<EOF\nA=$URL\nEOF\nsource .env",
    'cat > "$FILE" <<EOF\nA=$URL\nEOF\n. "$FILE"',
    'cat > .env <<EOF\nA=$URL\nEOF\neval "$(cat .env)"',
    "cat > /etc/default/app <<EOF\nA=$URL\nEOF",
    'echo "A=$URL" | sudo tee -a /etc/default/app',
    "cat > /etc/cron.d/app <<EOF\n* * * * * root app $URL\nEOF",
    'echo "export A=$URL" > env.txt && . ./env.txt',
    "printf 'A=%s\\n' \"$URL\" > run.conf && . ./run.conf",
    'echo "export A=$URL" >> "$BASH_ENV"',
    "echo A=$URL >> ${BASH_ENV}",
    'echo "A=$URL" >> ~/.zshenv',
    "cat > run <<EOF\n#!/bin/sh\napp $URL\nEOF",
    "cat > run <<EOF\n#!/usr/bin/env bash\napp $URL\nEOF",
    "printf '#!/bin/sh\\napp %s\\n' \"$URL\" > run",
    "cat > run <<EOF\napp $URL\nEOF\nchmod +x run",
    "cat > run <<EOF\napp $URL\nEOF\nchmod 755 run",
    "cat > run <<EOF\napp $URL\nEOF\nsh -e ./run",
    '& ([scriptblock]::Create("app $env:URL"))',
  ])("%s takes no sign of it", (script) => {
    expect(endings(script)).toBe("plain fix");
  });

  it.each([
    "sh -c 'app $URL'",
    "sh -c \"app '$URL'\"",
    'sh -c "app \\"$URL\\""',
    'sh -c "app \\$URL"',
    'sh app.sh "a $URL"',
    "ssh h \"app '$URL'\"",
    'ssh h && app "$URL"',
    'app ssh; app "$URL"',
    'APP="app $URL"\nsh -c "$OTHER"',
    'APP="app \'$URL\'"\nsh -c "$APP"',
    'concurrently "$URL"',
    "bash <<'EOF'\napp $URL\nEOF",
    'bash <<EOF\napp "$URL"\nEOF',
    "cat > a.txt <<EOF\napp $URL\nEOF",
    'echo "app $URL" > a.txt',
    'echo "app $URL" | app',
    'app "%URL%"',
    'app "--url=%URL%"',
    "iex \"app '$env:URL'\"",
    "docker exec c app $URL",
    "cat > .env <<EOF\nA=$URL\nEOF\napp --env-file .env",
    'cat > .env <<EOF\nA="$URL"\nEOF\n. ./.env',
    "cat > .env <<EOF\nA=$URL\nEOF\n. ./other.env",
    "cat > .env <<EOF\nA=$URL\nEOF\nchmod 600 .env; deploy.sh .env",
    'echo "A=$URL" | tee a.txt',
    "cat > run <<EOF\n#!/bin/sh\napp '$URL'\nEOF",
    "cat > run <<'EOF'\n#!/bin/sh\napp $URL\nEOF",
    "cat > run <<EOF\n# sh\napp $URL\nEOF",
    "& ([scriptblock]::Create(\"app '$env:URL'\"))",
  ])("%s takes any", (script) => {
    expect(endings(script)).toBe("all fix");
  });

  it.each([
    `python3 - <<EOF\nos.system("app $URL")\nEOF`,
    `python3 -c "subprocess.run('app $URL', shell=True)"`,
    `python3 -c 'subprocess.run("app " + os.environ["URL"], shell=True)'`,
    `python3 - <<'EOF'\nsubprocess.check_call(\n  f"app {os.environ['URL']}",\n  shell=True,\n)\nEOF`,
    `python3 -c 'os.system("app " + os.environ["URL"])'`,
    `python3 -c 'subprocess.getoutput("app " + os.environ["URL"])'`,
    `python3 -c 'subprocess.check_output("app " + os.environ["URL"], shell=True)'`,
    `python3 -c 'os.popen("app; b " + os.getenv("URL"))'`,
    `python3 -c 'u = os.environ["URL"]\nos.system(f"app {u}")'`,
    `python3 - <<'EOF'\ncommand = f"app {os.environ['URL']}"\nos.system(command)\nEOF`,
    "node -e 'const a = `app ${process.env.URL}`; execSync(a)'",
    `node -e 'require("child_process").execSync("app " + process.env.URL)'`,
    "node -e 'execSync(`app ${process.env.URL}`)'",
    "node -e 'exec(`app ${process.env.URL}`, done)'",
    "node -e 'spawn(`app ${process.env.URL}`, { shell: true })'",
    `php -r 'shell_exec("app " . getenv("URL"));'`,
    `php -r 'passthru("app " . getenv("URL"));'`,
    `ruby -e 'system("app #{ENV["URL"]}")'`,
  ])("%s in a program takes no sign of it", (script) => {
    expect(endings(script)).toBe("plain fix");
  });

  it.each([
    `python3 -c 'subprocess.run(["app", os.environ["URL"]])'`,
    `python3 -c 'os.system("app \\"" + os.environ["URL"] + "\\"")'`,
    `python3 - <<'EOF'\nos.system(f"app '{os.environ['URL']}'")\nEOF`,
    `python3 - <<'EOF'\nos.system("app " + shlex.quote(os.environ["URL"]))\nEOF`,
    `python3 - <<'EOF'\ncommand = f"app '{os.environ['URL']}'"\nos.system(command)\nEOF`,
    `python3 - <<'EOF'\nu = os.environ['URL']\nif v == u: exit()\nos.system(f"app {v}")\nEOF`,
    `python3 - <<'EOF'\nu = os.environ['URL']\nos.system(f"app '{u}'")\nEOF`,
    `php -r 'system("app " . escapeshellarg(getenv("URL")));'`,
    `python3 -c 'os.system("app")'; app "$URL"`,
    "node -e 'execSync(`app \"${process.env.URL}\"`)'",
    "node -e 'await exec.exec(`app ${process.env.URL}`)'",
    "node -e 'spawn(`app`, [process.env.URL], { shell: false })'",
    "node -e 'console.log(process.env.URL)'",
  ])("%s in a program takes any", (script) => {
    expect(endings(script)).toBe("all fix");
  });

  it.each([
    ["cat > a.xml <<EOF\n<url>$URL</url>\nEOF", "plain fix"],
    ['cat > a.xml <<EOF\n<Resource name="a"\n  url="$URL" />\nEOF', "plain fix"],
    ['echo "<u>$URL</u>" > a.xml', "plain fix"],
    ["printf '<u>%s</u>' \"$URL\" > a.xml", "plain fix"],
    ['$a = [xml]"<a><url>$env:URL</url></a>"', "plain fix"],
    ['$a = @"\n<url>$env:URL</url>\n"@', "plain fix"],
    ["cat > a.xml <<EOF\n<url><![CDATA[$URL]]></url>\nEOF", "all fix"],
    ["cat > a.xml <<'EOF'\n<url>$URL</url>\nEOF", "all fix"],
    ["cat > a.txt <<EOF\n<a>b</a> $URL\nEOF", "all fix"],
    ["app <a >b $URL </dev/null", "all fix"],
  ])("%s in markup", (script, expected) => {
    expect(endings(script)).toBe(expected);
  });

  it.each([
    ['command: ["sh", "-c", "eval app $$URL"]', "plain fix"],
    [`command: sh -c "echo \\"app $$URL\\" | sh"`, "plain fix"],
    [`command: >\n    bash -lc "eval app $$URL"`, "plain fix"],
    ['command: ["sh", "-c", "app $$URL"]', "all fix"],
    ['command: sh -c "app $$URL"', "all fix"],
    [`command: sh -c "eval app '$$URL'"`, "all fix"],
    ['command: ["sh", "-c", "eval app $$OTHER"]', "all fix"],
  ])("%s in Compose", (words, expected) => {
    expect(endingsOf(`yaml compose.yml\nx:\n  environment:\n    URL: ${URL}\n  ${words}\n`)).toBe(
      expected,
    );
  });

  it.each([
    "OUT := $(shell ./gen --url $(URL))",
    'OUT := $(shell ./gen "a" $(URL) | b (c))',
    "OUT := ${shell ./gen ${URL}}",
    "OUT := $(shell (cd a; ./gen $(URL)))",
    "OUT := $(shell awk '{ print $$1 }' f; ./gen $(URL))",
    "OUT := $(shell (a) \\\n  ./gen $(URL))",
    'a:\n\tapp "$(shell echo $(URL))"',
    "OUT != ./gen $(URL)",
    "OUT != ./gen \\\n  $(URL)",
    "A = app $(URL)\nOUT := $(shell $(A))",
  ])("%s of make takes no sign of it", (line) => {
    expect(endingsOf(`makefile Makefile\nURL = ${URL}\n${line}\n`)).toBe("plain fix");
  });

  it.each([
    'OUT := $(shell ./gen --url "$(URL)")',
    "OUT := $(shell ./gen '$(URL)')",
    "OUT := $(shell ./gen) $(URL)",
    "OUT != ./gen '$(URL)'",
    "OUT := $(URL)",
  ])("%s of make takes any", (line) => {
    expect(endingsOf(`makefile Makefile\nURL = ${URL}\n${line}\n`)).toBe("all fix");
  });

  it.each([
    ['command: ["sh", "-c", "app $(URL)"]', "plain fix"],
    ['command: ["sh", "-c", "app --url=$(URL) a"]', "plain fix"],
    ["args:\n- -c\n- app $(URL)", "plain fix"],
    ["args:\n- -c\n- |\n  $(URL) a", "plain fix"],
    ['command: ["sh", "-c", "app \\"$(URL)\\""]', "all fix"],
    ["command: [sh, -c, \"app '--url=$(URL)'\"]", "all fix"],
    ['command: ["sh", "-c", "app $URL"]', "all fix"],
    ['command: ["sh", "-c", "eval app $URL"]', "plain fix"],
    ['args: ["--url=$(URL)", "a"]', "all fix"],
    ["args: [a, --url=$(URL), b]", "all fix"],
    ["args:\n- $(URL)\n- --url=$(URL) # b", "all fix"],
    ["other: $(URL)", "all fix"],
  ])("%s in Kubernetes", (words, expected) => {
    expect(endingsOf(`yaml a.yml\nenv:\n- name: URL\n  value: ${URL}\n${words}\n`)).toBe(expected);
  });

  it.each([
    ['{"type": "shell", "command": "app"', "plain fix"],
    ['{"type": "process", "command": "app"', "all fix"],
    ['{"type": "process", "command": "app.cmd"', "all fix"],
  ])("%s in a task", (task, expected) => {
    expect(endingsOf(`json tasks.json\n{"tasks": [${task}, "args": ["--url=${URL}"]}]}`)).toBe(
      expected,
    );
  });

  it.each([
    ["flyway.cmd -url=${URL}", "none fix"],
    ["tools\\flyway.bat -url=${URL}", "none fix"],
    ["flyway -url=${URL}", "all fix"],
  ])("%s in PowerShell", (line, expected) => {
    expect(endingsOf(`powershell a.ps1\n${line.replace("${URL}", URL)}\n`)).toBe(expected);
  });
});

describe("addresses in variables that a script takes apart", () => {
  it.each([
    "DB=${URL##*/}",
    "DB=${URL%/*}",
    "DB=${URL/a/b}",
    "DB=${URL:0:5}",
    "DB=${URL: -3}",
    "DB=${URL^^}",
    'DB=$(basename "$URL")',
    'dirname "${URL}"',
    "echo \"$URL\" | awk -F/ '{print $NF}'",
    'printf %s "$URL" | cut -d/ -f4',
    'IFS=/ read -ra parts <<< "$URL"',
    "[[ $URL =~ /([a-z]+)$ ]]",
    '[[ ! "$URL" == *x ]]',
    'if [ "$URL" != "x" ]; then program; fi',
    "case $URL in *x) program;; esac",
    'grep -q "$URL" f',
    'test "$URL" = "x"',
    '[ "x$URL" = "xy" ]',
    "[[ $URL == *tidbcloud*4000* ]]",
    'echo "$URL" | grep -q "tidbcloud.*false"',
    'echo "$URL" | grep -e tidbcloud -e false',
    'echo "$URL" | python3 tidbcloud.py',
  ])("%s", (line) => {
    expect(endingsOf(`shell a.sh\n${SCRIPT}${line}\n`)).toBe("all suggest");
  });

  it.each([
    'program "$URL"',
    "DB=${URL:-x}",
    "DB=${URL:?missing}",
    "DB=${OTHER##*/}",
    '[ "$URL" = "" ] && exit',
    '[ -z "$URL" ] && exit',
    'test "$URL" = ""',
    '[ "x$URL" = "x" ]',
    '[ "x$URL" != x ]',
    "# basename $URL",
    "[[ $URL == *tidbcloud* ]]",
    '[[ $URL == *"tidbcloud"* ]]',
    '[[ "$URL" =~ ^mysql:// ]]',
    'echo "$URL" | grep -q tidbcloud',
    'if echo "$URL" | grep -q tidbcloud; then program; fi',
    "echo $URL | grep -qi '\\.tidbcloud\\.com'",
    'echo "$URL" > f',
    'echo "$URL" | program',
    "basename $0; program $URL",
    "program $URL | grep x",
  ])("%s leaves it whole", (line) => {
    expect(endingsOf(`shell a.sh\n${SCRIPT}${line}\n`)).toBe("all fix");
  });

  it.each([
    ["$db = $u.Split('/')[-1]", "all suggest"],
    ["$db = $u -split '/'", "all suggest"],
    ["$db = [uri]$u", "all suggest"],
    ["if ($u -match 'x') { exit }", "all suggest"],
    ["if ('x' -eq $u) { exit }", "all suggest"],
    ["switch -regex ($u) { }", "all suggest"],
    ["$env:URL = $u", "all fix"],
    ["if ($u -eq $null) { exit }", "all fix"],
    ["if ($u -ne '') { exit }", "all fix"],
    ["if ($null -eq $u) { exit }", "all fix"],
    ["if ($u -like '*tidbcloud*') { exit }", "all fix"],
    ["if ($u -match '^mysql://') { exit }", "all fix"],
    ["if ($u -match '^(mysql|x)://') { exit }", "all suggest"],
    ["$db = $u -split 'tidbcloud'", "all suggest"],
    ['New-Connection -Url $u -In "x"', "all fix"],
    ["if ($a -and $u -eq 'x') { exit }", "all suggest"],
    ['helm upgrade a . --set "a=$u"', "plain fix"],
  ])("%s in PowerShell", (line, expected) => {
    expect(endingsOf(`powershell a.ps1\n$u = "${URL}"\n${line}\n`)).toBe(expected);
  });
});

describe("addresses that an expression takes apart", () => {
  it.each([
    [`yaml a.yml\nurl: ${URL}\na: "{{ url.split('/')[-1] }}"\n`, "all suggest"],
    [`yaml a.yml\nurl: ${URL}\na: "{{ url | regex_replace('a', 'b') }}"\n`, "all suggest"],
    [`yaml a.yml\nurl: ${URL}\na: "{{ url | default('b') }}"\n`, "all fix"],
    [`yaml a.yml\nurl: ${URL}\na: "{{ url.partition('?')[0] }}"\n`, "all suggest"],
    [`yaml a.yml\nurl: ${URL}\na: "{{ url | urlsplit('hostname') }}"\n`, "all suggest"],
    [`yaml a.yml\nurl: ${URL}\na: "{{ url | trunc 63 }}"\n`, "all suggest"],
    [
      `terraform a.tf\nlocals {\n  url = "${URL}"\n  a = split("/", local.url)[3]\n}\n`,
      "all suggest",
    ],
    [`terraform a.tf\nlocals {\n  url = "${URL}"\n  a = upper(local.url)\n}\n`, "all fix"],
    [
      `yaml .circleci/config.yml\nparameters:\n  url:\n    default: ${URL}\njobs:\n  a:\n    steps:\n      - run: app << parameters.url >>\n`,
      "all suggest",
    ],
    [
      `yaml action.yml\ninputs:\n  url:\n    default: ${URL}\nruns:\n  steps:\n    - run: app \${{ inputs.url }}\n`,
      "all suggest",
    ],
    [
      `yaml .gitlab-ci.yml\nvariables:\n  URL:\n    value: ${URL}\na:\n  script:\n    - eval app $URL\n`,
      "plain fix",
    ],
  ])("%s", (file, expected) => {
    expect(endingsOf(file)).toBe(expected);
  });
});

describe("addresses in variables that make takes apart", () => {
  it.each([
    ["$(subst ?, ,$(URL))", "all suggest"],
    ["$(word 2,$(subst ?, ,$(URL)))", "all suggest"],
    ["$(subst $(A),x,$(URL))", "all suggest"],
    ["${notdir ${URL}}", "all suggest"],
    ["$(URL:%x=%y)", "all suggest"],
    ["$(findstring false,$(URL))", "all suggest"],
    ["$(findstring tidbcloud,$(URL))", "all fix"],
    ["$(addsuffix ?a=b,$(URL))", "all suggest"],
    ["$(addprefix a,$(URL))", "all suggest"],
    ["$(firstword $(URL))", "all suggest"],
    ["$(lastword $(URL))", "all suggest"],
    ["$(call with_tls,$(URL))", "all suggest"],
    ["$(strip $(URL))", "all fix"],
    ["$(subst a,b,$(OTHER))", "all fix"],
  ])("%s", (code, expected) => {
    expect(endingsOf(`makefile Makefile\nURL = ${URL}\nA := ${code}\n`)).toBe(expected);
  });

  it.each([
    ["ifeq ($(URL),x)", "all suggest"],
    ["ifneq (x, $(URL))", "all suggest"],
    ['ifeq "$(URL)" "x"', "all suggest"],
    ["ifeq ($(URL),)", "all fix"],
    ['ifneq "$(URL)" ""', "all fix"],
    ["ifneq (,$(URL))", "all fix"],
    ["ifeq ($(OTHER),x)", "all fix"],
  ])("%s", (code, expected) => {
    expect(endingsOf(`makefile Makefile\nURL = ${URL}\n${code}\nA := b\nendif\n`)).toBe(expected);
  });
});

describe("addresses that PowerShell only tells, compares or looks for", () => {
  it.each([
    `$url -match "${URL}"`,
    `$url -cnotlike '${URL}'`,
    `"${URL}" -eq $url`,
    `if ($url -match "${URL}") { exit }`,
    `$old = $url -eq "${URL}"`,
    `(Get-Content a.yml) -replace '${URL}', 'x'`,
    `Select-String -Path *.yml -Pattern "${URL}" -SimpleMatch`,
    `Get-ChildItem | Select-String -Pattern "${URL}"`,
    `Get-ChildItem | sls "${URL}"`,
    `It "finds" { Test-Url "${URL}" | Should -BeFalse }`,
    `Write-Output "${URL}"`,
    `Write-Host 'a "b"' "${URL}"`,
    `if ($x) { Write-Warning "${URL}" }`,
    `throw "${URL}"`,
  ])("%s", (line) => {
    expect(endingsOf(`powershell a.ps1\n${line}\n`)).toBe("");
  });

  it.each([
    `flyway "-url=${URL}" migrate`,
    `Write-Output "URL=${URL}" | Out-File .env`,
    `"${URL}" | Set-Content f`,
    `Write-Host "x"; flyway "-url=${URL}" migrate`,
    `It "runs" { flyway "-url=${URL}" migrate; $LASTEXITCODE | Should -Be 0 }`,
  ])("%s is used", (line) => {
    expect(endingsOf(`powershell a.ps1\n${line}\n`)).toBe("all fix");
  });

  it("leaves what a condition runs to a person", () => {
    const line = `if ($x -eq "a") { flyway "-url=${URL}" migrate }`;
    expect(endingsOf(`powershell a.ps1\n${line}\n`)).toBe("none fix");
  });
});

describe("commands whose words go on under another key", () => {
  it.each([
    ['yaml a.yml\ncommand: ["mysql", "-h"]\nargs: ["x"]\n', " beginning "],
    ['yaml a.yml\ncommand: ["mysql", "-h", "b"]\nargs: ["--port=4000"]\n', " beginning "],
    ['yaml a.yml\ncommand: ["mysql", "-h", "b"]\nargs: ["x"]\n', " whole "],
    ['yaml a.yml\ncommand: ["mysql", "-h", "b"]\nargs: []\n', " whole "],
    ['yaml a.yml\ncommand: ["mysql", "-h"]\n', " whole "],
    ['json a.json\n{"entryPoint": ["mysql", "-h", "b"], "command": ["--x"]}\n', " beginning "],
    ['json a.json\n{"entryPoint": ["mysql", "-h", "b"], "command": ["x"]}\n', " whole "],
    ['yaml a.yml\nargs: ["mysql", "-h"]\n', " whole "],
    ['yaml a.yml\ncommand: ["sh", "-c", "mysql -h"]\nargs: ["x"]\n', " whole "],
  ])("%s", (file, extent) => {
    expect(commandsIn(file)).toContain(extent);
  });

  it.each([
    'yaml compose.yml\nservices:\n  a:\n    entrypoint: ["mysql", "-h", "HOST", "-P", "4000"]\n    command: ["--ssl-mode=REQUIRED"]\n',
    'dockerfile Dockerfile\nFROM a\nENTRYPOINT ["mysql", "-h", "HOST", "-P", "4000"]\nCMD ["--ssl-mode=REQUIRED"]\n',
  ])("%s is not judged by what it lacks", (file) => {
    const [, language = "", name = "", text = ""] = /^(\S+) (\S+)\n([^]*)$/.exec(file) ?? [];
    const document = documentOf(language as DataLanguageName, name, text);
    const run = document.commands(/mysql/, /^mysql$/).filter(({ isRun }) => isRun);
    expect(run.map(({ extent }) => extent)).toContain("beginning");
  });
});

describe("an address that a program makes of the parts beside it", () => {
  const file = (beside: object): string =>
    `json data-sources.json\n${JSON.stringify({ a: { ...beside, url: URL } })}`;
  it.each([
    [{ host: "h", port: "1", handlers: { mysql_ssl: { enabled: true } } }, "none fix"],
    [{ host: "h", handlers: {} }, "none fix"],
    [{ handlers: {} }, "all fix"],
    [{ host: "h", port: "1" }, "all fix"],
  ])("%j", (beside, expected) => {
    expect(endingsOf(file(beside))).toBe(expected);
  });
});

describe("an address beside settings of its own", () => {
  const file = (handlers: object): string =>
    `json data-sources.json\n${JSON.stringify({ a: { url: URL, handlers } })}`;
  it.each([
    [{ mysql_ssl: { enabled: true } }, " beginning "],
    [{ mysql_ssl: { enabled: false } }, " whole "],
    [{ ssh_tunnel: { enabled: true } }, " whole "],
    [{}, " whole "],
  ])("%j", (handlers, extent) => {
    expect(addressesIn(file(handlers))).toContain(extent);
  });
});
