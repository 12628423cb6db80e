import { layouts, type Layout } from "./layout.js";

const quoted = (text: string): string => JSON.stringify(text);
const NOTES = '"notes": ["a", {"b": null}]';

export const DATA_LAYOUTS: readonly Layout[] = [
  ...layouts(
    "json",
    "address",
    "config/settings.json",
  )({
    "on one line": (text) => `{${NOTES},"databaseUrl":${quoted(text)}}`,
    "with comments and a comma at the end": (text) =>
      `// A\n{\n  ${NOTES},\n  "databaseUrl": ${quoted(text)}, // B\n  /* C */\n}\n`,
    "with tabs": (text) =>
      `{\n\t"a": {\n\t\t"databaseUrl"\t:\t${quoted(text)}\n\t},\n\t${NOTES}\n}\n`,
    "with escapes": (text) => `{ "databaseUrl": ${quoted(text).replaceAll("/", "\\/")} }\n`,
    "with a key twice": (text) =>
      `{ "databaseUrl": "a", ${NOTES}, "databaseUrl": ${quoted(text)} }`,
  }),
  ...layouts(
    "json",
    "command",
    "package.json",
  )({
    "in a script": (text) =>
      `{\n  "name": "a",\n  "scripts": {\n    "db": ${quoted(text)}\n  }\n}\n`,
  }),
  ...layouts(
    "yaml",
    "address",
    "config/app.yml",
  )({
    "without quotes": (text) => `# A\na: 1\ndatabaseUrl: ${text} # B\nc: [d, e]\n`,
    "in single quotes": (text) => `app:\n    databaseUrl: '${text}'\n    b: "c"\n`,
    "in double quotes": (text) => `app:\n  - databaseUrl: "${text}"\n    b: 'c'\n  - d\n`,
    "with escapes": (text) => `databaseUrl: "${text.replace("/test", "/\\x74est")}"\n`,
    "on lines of its own": (text) => `---\nb: c\n---\ndatabaseUrl: |-\n  ${text}\n# D\ne: |\n  f\n`,
    folded: (text) => `a:\n  databaseUrl: >-\n    ${text}\n\n  # B\n  c: d\n`,
    "on the next line": (text) => `a:\n  databaseUrl:\n    ${text}\n  b: 1\n`,
    "in braces": (text) => `a: { databaseUrl: "${text}", b: [c,], }\n`,
    "with an anchor": (text) => `databaseUrl: &url "${text}"\nb: &b 1\nc: *b\n`,
    "with a tag": (text) => `databaseUrl: !!str "${text}"\nb: !c d\n`,
  }),
  ...layouts(
    "yaml",
    "command",
    ".github/workflows/a.yml",
  )({
    "in a step": (text) => `jobs:\n  a:\n    steps:\n      - run: ${text} # B\n        name: c\n`,
    "in a step of several lines": (text) =>
      `jobs:\n  a:\n    steps:\n    - run: |\n        # A\n        ${text}\n        echo b\n    - uses: c\n`,
    "in a step in quotes": (text) => `jobs:\n  a:\n    steps:\n    - { run: "${text}", name: b }\n`,
  }),
  ...layouts(
    "yaml",
    "command",
    "docker-compose.yml",
  )({
    "as a command": (text) => `services:\n  a:\n    command: ${text}\n    image: b\n`,
    "as words": (text) =>
      `services:\n  a:\n    entrypoint:\n${text.replace(/\S+\s*/g, (word) => `      - "${word.trim()}"\n`)}    image: b\n`,
    "as words in brackets": (text) =>
      `services:\n  a:\n    command: ["${text.replaceAll(" ", '", "')}"] # B\n`,
  }),
  ...layouts(
    "toml",
    "address",
    "config.toml",
  )({
    "in double quotes": (text) => `# A\n[app]\ndatabase_url = "${text}" # B\nb = 1\n`,
    "in single quotes": (text) => `[app]\n\tdatabase_url\t=\t'${text}'\n\tb = ["c",]\n`,
    "in three double quotes": (text) => `database_url = """\n${text}"""\nb = '''\nc'''\n`,
    "in three single quotes": (text) => `[[app]]\ndatabase_url = '''${text}'''\n[[app]]\nb = 1\n`,
    "on several lines": (text) =>
      `database_url = """\\\n   ${text.replace("/test", "/\\\n  test")}"""\n`,
    "with escapes": (text) =>
      `a.database_url = "${text.replace("/test", "/\\u0074est")}"\na.b = 1\n`,
    "in braces": (text) => `a = { database_url = "${text}", b = { c = 1 } }\n`,
  }),
  ...layouts(
    "toml",
    "command",
    "tasks.toml",
  )({
    "as words": (text) => `[a]\nargs = [\n  "${text.replaceAll(" ", '", "')}",\n]\n`,
  }),
  ...layouts(
    "properties",
    "address",
    "src/main/resources/application.properties",
  )({
    "as usual": (text) => `# A\napp.database-url=${text}\nb=c\n`,
    "with blanks": (text) => `! A\n\tapp.database-url : ${text}\n  b c\n`,
    "with escapes": (text) => `app.database-url=${text.replace(/[:=]/g, "\\$&")}\n`,
    "on several lines": (text) =>
      `app.database-url = \\\n    ${text.replace("/test", "/\\\n  test")}\nb=\\\n  c\n`,
    "with a key twice": (text) => `app.database-url=a\nb=c\napp.database-url=${text}\n`,
  }),
  ...layouts(
    "env",
    "address",
    ".env.example",
  )({
    "in double quotes": (text) => `# A\nDATABASE_URL="${text}" # B\nC=d\n`,
    "in single quotes": (text) => `A=1\nexport DATABASE_URL='${text}'\n`,
    "in backticks": (text) => `DATABASE_URL = \`${text}\`\n\nB="c\nd"\n`,
    "with a key twice": (text) => `DATABASE_URL=a\nB=c\nDATABASE_URL="${text}"\n`,
  }),
];
