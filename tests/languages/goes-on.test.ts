import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const BASE = `jdbc:mysql://${HOST}:4000/shop`;
const TLS = "?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3";
const DSN = `3pTAoNNegb47Uc8.root:$P@tcp(${HOST}:4000)/`;

const rulesIn = (filename: string, lines: readonly string[]) =>
  new Linter()
    .verify(`${lines.join("\n")}\n`, plugin.configs.files, {
      filename,
      filterCodeBlock: () => true,
    })
    .map(({ line, ruleId }) => `${line} ${ruleId?.slice(9) ?? "none"}`);

describe("an address that a workflow goes on with in what it runs", () => {
  const rows = (shell: string, script: string): readonly string[] => [
    "env:",
    `  BASE_URL: ${BASE}`,
    "jobs:",
    "  a:",
    "    steps:",
    `      - shell: ${shell}`,
    "        run: |",
    ...script.split("\n").map((line) => `          ${line}`),
  ];
  it.each([
    'app "${BASE_URL:-x}?a=b"',
    'app "${BASE_URL:?missing}?a=b"',
    'app "${BASE_URL-}?a=b"',
    'app "$BASE_URL"\\&a=b',
    'app "$BASE_URL"\\?a=b',
    'X=$BASE_URL\napp "$X?a=b"',
    'export X="${BASE_URL}" Y=1\nZ=$X\napp "${Z}&a=b"',
    'X=($BASE_URL b)\napp "${X[0]}?a=b"',
    'for x in a $BASE_URL; do app "$x?a=b"; done',
    'app() { java "-Durl=$1?a=b"; }\napp "$BASE_URL"',
    'app() { local u=$2; java "-Durl=${u}?a=b"; }\napp a "$BASE_URL"',
    'set -- "$BASE_URL"\napp "$1?a=b"',
    'BASE_URL+="?a=b"\napp',
    'X="$BASE_URL"; X+="&a=b"; app $X',
    'printf "%s?a=b" "$BASE_URL" > f',
    "app $(printf '%s&a=b' $BASE_URL)",
    "python -c \"import os; print(os.environ['BASE_URL'] + '?a=b')\"",
    "python -c \"import os; print(f'{os.getenv('BASE_URL')}?a=b')\"",
    'python -c "import os; print(\\"{}?a=b\\".format(os.environ[\\"BASE_URL\\"]))"',
    "node -e \"console.log(process.env.BASE_URL + '?a=b')\"",
    "node -e 'console.log(`${process.env.BASE_URL}?a=b`)'",
    `perl -e 'print "$ENV{BASE_URL}?a=b"'`,
    `awk 'BEGIN { print ENVIRON["BASE_URL"] "?a=b" }'`,
    `php -r "echo getenv('BASE_URL') . '?a=b';"`,
    `ruby -e 'puts ENV.fetch("BASE_URL") + "?a=b"'`,
    `jq -n '{url: (env.BASE_URL + "?a=b")}'`,
    `jq -n --arg u "$BASE_URL" '{url: ($u + "?a=b")}'`,
  ])("%s", (script) => {
    expect(rulesIn(".github/workflows/a.yml", rows("bash", script))).toEqual([]);
  });

  it.each([
    'app "$($env:BASE_URL)?a=b"',
    'app "${env:BASE_URL}?a=b"',
    'app ($env:BASE_URL + "?a=b")',
    'app ("{0}?a=b" -f $env:BASE_URL)',
    'app ([string]::Concat($env:BASE_URL, "?a=b"))',
    '$u = "$env:BASE_URL"\n$u += "?a=b"\napp $u',
    '$u = $env:BASE_URL\n$v = "${u}?a=b"',
    '[Environment]::GetEnvironmentVariable("BASE_URL") + "?a=b"',
    'function F($u) { app "${u}?a=b" }\nF $env:BASE_URL',
    'function F {\n  param([string]$u)\n  app "${u}?a=b"\n}\nF $env:BASE_URL',
  ])("%s in PowerShell", (script) => {
    expect(rulesIn(".github/workflows/a.yml", rows("pwsh", script))).toEqual([]);
  });

  it.each([
    'app "${BASE_URL:-x}"',
    "app $BASE_URL && app",
    "app $BASE_URL & wait",
    'X=$BASE_URL\napp "$Y?a=b"',
    'app --x=$BASE_URL\napp "$x?a=b"',
    'X+="?a=b"',
    'JAVA_OPTS=$BASE_URL\nJAVA_OPTS+=" -Xmx1g"',
    'printf "%s?a=b\\n" "$X"; app "$BASE_URL"',
    'app() { java "-Durl=$1"; }\napp "$BASE_URL"',
    'if (a) {\n  app "$BASE_URL"\n}\napp "$1?a=b"',
    "node -e \"console.log(process.env.BASE_URLS + '?a=b')\"",
    "python -c \"import os; print(os.environ['BASE_URL'])\"",
  ])("is whole where nothing follows: %s", (script) => {
    expect(rulesIn(".github/workflows/a.yml", rows("bash", script))).toEqual(["2 require-tls"]);
  });
});

describe("an address that another expression or another name goes on with", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "a parameter of a template",
      "a.yaml",
      [
        "Parameters:",
        "  Url:",
        "    Type: String",
        `    Default: ${BASE}`,
        "A:",
        '  Url: !Sub "${Url}?a=b"',
      ],
    ],
    [
      "a joined parameter",
      "a.yaml",
      [
        "Parameters:",
        "  Url:",
        "    Type: String",
        `    Default: ${BASE}`,
        "A:",
        '  Url: !Join ["?", [!Ref Url, "a=b"]]',
      ],
    ],
    [
      "an input of an action",
      "action.yml",
      [
        "inputs:",
        "  url:",
        `    default: ${BASE}`,
        "runs:",
        "  steps:",
        '    - run: app "${{ inputs.url }}?a=b"',
      ],
    ],
    [
      "a parameter of CircleCI",
      ".circleci/config.yml",
      [
        "parameters:",
        "  url:",
        `    default: ${BASE}`,
        "jobs:",
        "  a:",
        "    steps:",
        '      - run: app "<< pipeline.parameters.url >>?a=b"',
      ],
    ],
    [
      "a variable of GitLab with a description",
      ".gitlab-ci.yml",
      [
        "variables:",
        "  DB_URL:",
        `    value: ${BASE}`,
        "    description: a",
        "a:",
        "  script:",
        '    - app "$DB_URL?a=b"',
      ],
    ],
    [
      "a parameter of Azure",
      "azure-pipelines.yml",
      [
        "parameters:",
        "  - name: url",
        `    default: ${BASE}`,
        "steps:",
        '  - script: app "${{ parameters.url }}?a=b"',
      ],
    ],
    [
      "a form of Go",
      "Taskfile.yml",
      ["vars:", `  DB_URL: ${BASE}`, `  A: '{{printf "%s?a=b" .DB_URL}}'`],
    ],
    [
      "a form of Terraform",
      "a.tf",
      ["locals {", `  url = "${BASE}"`, '  a = format("%s?a=b", local.url)', "}"],
    ],
    [
      "joined in Terraform",
      "a.tf",
      ["locals {", `  url = "${BASE}"`, '  a = join("?", [local.url, "a=b"])', "}"],
    ],
    [
      "a copy in Terraform",
      "a.tf",
      ["locals {", `  url = "${BASE}"`, "  copy = local.url", '  a = "${local.copy}?a=b"', "}"],
    ],
    ["a sum of Jinja", "play.yml", [`url: ${BASE}`, `a: "{{ url ~ '?a=b' }}"`]],
    ["a filter of Jinja", "play.yml", [`url: ${BASE}`, `a: "{{ url | default('x') }}?a=b"`]],
    ["a form of Jinja", "play.yml", [`url: ${BASE}`, `a: "{{ '%s?a=b' | format(url) }}"`]],
    [
      "a default of Spring",
      "a.properties",
      [`db.url=${BASE}`, "spring.datasource.url=${db.url:x}?a=b"],
    ],
    [
      "a sum of Spring",
      "a.properties",
      [`db.url=${BASE}`, "spring.datasource.url=#{'${db.url}' + '?a=b'}"],
    ],
    [
      "npm's own name",
      "package.json",
      [`{"config": {"url": "${BASE}"}, "scripts": {"a": "app $npm_package_config_url?a=b"}}`],
    ],
    [
      "a ConfigMap",
      "a.yml",
      [
        "data:",
        `  DB_URL: ${BASE}`,
        "---",
        "env:",
        "  - name: A",
        "    valueFrom:",
        "      configMapKeyRef:",
        "        name: a",
        "        key: DB_URL",
        "  - name: B",
        "    value: $(A)?a=b",
      ],
    ],
    ["xargs", "a.yml", [`DB_URL: ${BASE}`, `run: echo $DB_URL | xargs -I{} app "{}?a=b"`]],
  ])("%s", (_, filename, lines) => {
    expect(rulesIn(filename, lines)).toEqual([]);
  });

  it.each<[string, string, readonly string[]]>([
    [
      "another parameter",
      "a.yaml",
      ["Parameters:", "  Url:", `    Default: ${BASE}`, "A:", '  Url: !Sub "${Other}?a=b"'],
    ],
    [
      "a form of another",
      "a.tf",
      ["locals {", `  url = "${BASE}"`, '  a = format("%s?a=b", local.other)', "}"],
    ],
    [
      "a part of a longer name",
      "a.tf",
      ["locals {", `  url = "${BASE}"`, '  a = "${local.urls}?a=b${local.urls-b}"', "}"],
    ],
    [
      "joined otherwise",
      "a.tf",
      ["locals {", `  url = "${BASE}"`, '  a = join(",", [local.url, local.b])', "}"],
    ],
    ["a filter with nothing behind", "play.yml", [`url: ${BASE}`, `a: "{{ url | default('x') }}"`]],
    [
      "another key of a ConfigMap",
      "a.yml",
      [
        "data:",
        `  DB_URL: ${BASE}`,
        "---",
        "env:",
        "  - name: A",
        "    valueFrom:",
        "      configMapKeyRef:",
        "        name: a",
        "        key: B_URL",
        "  - name: B",
        "    value: $(A)?a=b",
      ],
    ],
  ])("is whole where it is %s", (_, filename, lines) => {
    expect(rulesIn(filename, lines).join()).toContain("require-tls");
  });
});

describe("an address that the file goes on with elsewhere", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "a shell's variable in braces",
      "a.sh",
      [`BASE="${BASE}"`, `java -Durl="\${BASE}${TLS}" -jar a.jar`],
    ],
    ["a shell's variable", "a.sh", [`BASE="${BASE}"`, `java -Durl="$BASE${TLS}" -jar a.jar`]],
    ["quotes of its own", "a.sh", [`BASE="${BASE}"`, `java -Durl="$BASE"'${TLS}' -jar a.jar`]],
    [
      "escaped signs",
      "a.sh",
      [`BASE="${BASE}"`, `java -Durl=$BASE${TLS.replace(/[?&]/g, "\\$&")} -jar a.jar`],
    ],
    ["itself", "a.sh", [`URL="${BASE}"`, `URL="$URL${TLS}"`]],
    [
      "before the database",
      "a.sh",
      [`JDBC=${BASE.replace("/shop", "")}`, `java -Durl="$JDBC/shop${TLS}" -jar a.jar`],
    ],
    [
      "before the port",
      "a.sh",
      [`B="jdbc:mysql://${HOST}"`, `java -Durl="$B:4000/shop${TLS}" -jar a.jar`],
    ],
    ["before another variable", "a.sh", [`DSN="${DSN}"`, 'app "${DSN}${db}?tls=true"']],
    ["an exported one", "a.sh", [`export BASE_URL="${BASE}"`, `export JDBC_URL="$BASE_URL${TLS}"`]],
    [
      "a variable of Make",
      "a.mk",
      [`BASE := ${BASE}`, "run:", `\tjava -Durl='$(BASE)${TLS}' -jar a.jar`],
    ],
    [
      "a variable of a Dockerfile",
      "Dockerfile",
      [`ARG BASE=${BASE}`, `ENV JDBC_URL="\${BASE}${TLS}"`],
    ],
    [
      "a variable of PowerShell",
      "a.ps1",
      [`$env:BASE = "${BASE}"`, `java "-Durl=$env:BASE${TLS}" -jar a.jar`],
    ],
    ["properties", "a.properties", [`base=${BASE}`, `spring.datasource.url=\${base}${TLS}`]],
    [
      "properties with a dot",
      "a.properties",
      [`tidb.base=${BASE}`, `spring.datasource.url=\${tidb.base}${TLS}`],
    ],
    ["env, with a default", ".env", [`BASE_URL="${BASE}"`, `JDBC_URL="\${BASE_URL:-x}${TLS}"`]],
    [
      "a batch file's",
      "package.json",
      [`{"config": {"url": "${BASE}"}, "scripts": {"a": "app %url%${TLS}"}}`],
    ],
    ["env", ".env", [`BASE_URL="${BASE}"`, `JDBC_URL="\${BASE_URL}${TLS}"`]],
    [
      "YAML of Spring",
      "application.yml",
      [
        "tidb:",
        `  base-url: ${BASE}`,
        "spring:",
        "  datasource:",
        `    url: \${tidb.base-url}?\${tidb.params}`,
      ],
    ],
    [
      "Kubernetes",
      "deploy.yaml",
      [
        "env:",
        "  - name: BASE_URL",
        `    value: ${BASE}`,
        "  - name: JDBC_URL",
        `    value: "$(BASE_URL)${TLS}"`,
      ],
    ],
    [
      "a workflow",
      ".github/workflows/a.yml",
      [
        "env:",
        `  BASE_URL: ${BASE}`,
        "jobs:",
        "  a:",
        "    steps:",
        `      - run: java "-Durl=\${{ env.BASE_URL }}${TLS}"`,
      ],
    ],
    ["Ansible", "play.yml", [`base_url: ${BASE}`, `jdbc_url: "{{ base_url }}${TLS}"`]],
    [
      "TOML",
      "a.toml",
      [
        `base_url = "mysql+pymysql://3pTAoNNegb47Uc8.root:$P@${HOST}:4000/shop"`,
        'url = "%(base_url)s?ssl_ca=/etc/ssl/certs/ca-certificates.crt"',
      ],
    ],
    ["an INI file", "a.ini", ["[db]", `base_url = ${BASE}`, `url = %(base_url)s${TLS}`]],
    [
      "Terraform",
      "a.tf",
      ["locals {", `  base_url = "${BASE}"`, `  url = "\${local.base_url}${TLS}"`, "}"],
    ],
    [
      "pairs",
      "a.yaml",
      [
        `base: "Server=${HOST};Port=4000;User ID=3pTAoNNegb47Uc8.root;Password=$P"`,
        'url: "${base};SslMode=VerifyFull"',
      ],
    ],
    [
      "a block of Markdown",
      "a.md",
      ["```bash", `BASE="${BASE}"`, `java -Durl="$BASE${TLS}" -jar a.jar`, "```"],
    ],
  ])("%s", (_, filename, lines) => {
    expect(rulesIn(filename, lines)).toEqual([]);
  });

  it.each<[string, string, readonly string[]]>([
    ["a shell's variable", "a.sh", [`BASE="${BASE}"`, 'java -Durl="$BASE" -jar a.jar; x']],
    ["a shell's variable in braces", "a.sh", [`BASE="${BASE}"`, "java -Durl=${BASE} -jar a.jar"]],
    ["properties", "a.properties", [`jdbc.url=${BASE}`, "spring.datasource.url=${jdbc.url}"]],
    [
      "Terraform",
      "a.tf",
      ["locals {", `  url = "${BASE}"`, '  urls = ["${local.url}", "${local.url}"]', "}"],
    ],
    [
      "another variable of which the name is a part",
      "a.sh",
      [`BASE="${BASE}"`, `java -Durl="$BASEMENT${TLS}" $BASE`],
    ],
  ])("is whole where nothing follows: %s", (_, filename, lines) => {
    expect(rulesIn(filename, lines).join()).toContain("require-tls");
  });
});

describe("parameters that something else fills in", () => {
  it.each<[string, readonly string[]]>([
    ["a.properties", [`spring.datasource.url=${BASE}?\${DB_PARAMS}`]],
    ["application.yml", ["spring:", "  datasource:", `    url: ${BASE}?\${DB_PARAMS}`]],
    ["a.yml", ["a:", `  url: "${BASE}?{{ params }}"`]],
    [
      "compose.yaml",
      ["services:", "  a:", "    environment:", `      JDBC_URL: ${BASE}?\${JDBC_PARAMS}`],
    ],
    [
      "compose.yaml",
      ["services:", "  a:", "    environment:", `      DSN: "${DSN}shop?\${GO_PARAMS}"`],
    ],
    ["a.yml", ["a:", `  url: "${BASE}\${JDBC_SUFFIX}"`]],
    [
      "a.yml",
      [
        "a:",
        `  url: "Server=${HOST};Port=4000;User ID=3pTAoNNegb47Uc8.root;Password=\${P};\${TLS}"`,
      ],
    ],
    ["a.ini", ["[db]", `url = ${BASE}?%(params)s`]],
    ["a.tf", ["locals {", `  url = "${BASE}?\${var.params}"`, "}"]],
  ])("may say anything: %s", (filename, lines) => {
    expect(rulesIn(filename, lines)).toEqual([]);
  });

  it("are not the value of one", () => {
    expect(rulesIn("a.properties", [`a.url=${BASE}?a=\${B}`]).join()).toContain("require-tls");
    expect(rulesIn("a.properties", [`a.url=${BASE.replace("shop", "${DB}")}`]).join()).toContain(
      "require-tls",
    );
  });
});

describe("what a template puts into a command", () => {
  const fixed = (filename: string, text: string): string =>
    new Linter().verifyAndFix(text, plugin.configs.files, filename).output;
  it.each<[string, string]>([
    [
      ".github/workflows/a.yml",
      `env:\n  JDBC_URL: ${BASE}\njobs:\n  a:\n    steps:\n      - run: java -jar a.jar --url=\${{ env.JDBC_URL }}\n`,
    ],
    ["play.yml", `jdbc_url: ${BASE}\ntask:\n  shell: flyway -url={{ jdbc_url }} migrate\n`],
    ["a.tf", `locals {\n  url = "${BASE}"\n  run = "flyway -url=\${local.url} migrate"\n}\n`],
  ])("is not edited unseen: %s", (filename, text) => {
    expect(rulesIn(filename, [text]).join()).toContain("require-tls");
    expect(fixed(filename, text)).toBe(text);
  });

  it("is edited where it stands for itself", () => {
    const text = `jdbc_url: ${BASE}\nother: "{{ jdbc_url }}"\n`;
    expect(fixed("play.yml", text)).toContain("sslMode=VERIFY_IDENTITY");
  });
});
