import { HOST } from "../../mutants/samples.js";
import { layouts, type Layout } from "./layout.js";

/** The values of options between quotes. */
const quoted = (text: string, quote: string): string =>
  text.replace(/(?<= )[^-\s]\S*/g, `${quote}$&${quote}`);
const onLines = (text: string): string => text.replace(/ (?=-[hPD] )/g, " \\\n    ");
const asList = (text: string): string => `["${text.replaceAll(" ", '", "')}"]`;

const SHELL: readonly Layout[] = [
  ...layouts(
    "shell",
    "command",
    "bin/db.sh",
  )({
    alone: (text) => `#!/bin/sh\n# A\n${text} # B\n`,
    "on several lines": (text) => `set -e\n${onLines(text)}\necho "c"\n`,
    "in double quotes": (text) => `${quoted(text, '"')} < a.sql > 'b.txt' 2>&1\n`,
    "in single quotes": (text) => `cat a.sql | ${quoted(text, "'")} && echo 'b'\n`,
    "in a function": (text) => `db() {\n\t${text}\n}\ndb <<< "SELECT 1"\n`,
    "in a substitution": (text) => `a=$(${text})\nb="c $(date)"\n`,
    "in back ticks": (text) => `a=\`${text}\`\n`,
    "in a condition": (text) =>
      `if ! ${text}; then\n  exit 1\nelif [ -n "$A" ]; then\n  true\nfi\n`,
    "in a loop": (text) => `until ${text}; do sleep 1; done\n`,
    "in a case": (text) => `case "$1" in\n  a | b) ${text} ;;\n  *) exit 1 ;;\nesac\n`,
    "in a subshell": (text) => `( cd a && ${text} ) &\nwait\n`,
    "with the host in a variable": (text) =>
      `TIDB_HOST="${HOST}"\n${text.replace(HOST, '"$TIDB_HOST"')}\n`,
    "in a list": (text) =>
      text.replace(/^(\S+) (.*) -D /, `ARGS=($2)\n$1 "\${ARGS[@]}" -D `) + " < a.sql\n",
    "in another shell": (text) => `sh -c '${text}'\ndocker exec db bash -c "b 'c'"\n`,
    "in a text for another shell": (text) => `ssh a <<'EOF'\ncd b\n${text}\nEOF\necho "c"\n`,
    "in a text of tabs for another shell": (text) => `\tbash -e <<-"EOF"\n\t${text}\n\tEOF\n`,
  }),
  ...layouts(
    "shell",
    "address",
    "bin/db.sh",
  )({
    exported: (text) => `# A\nexport DATABASE_URL="${text}" # B\n`,
    "in a variable": (text) => `DATABASE_URL="${text}"\necho "$A"\n`,
    "for one command": (text) => `DATABASE_URL="${text}" ./app --a 'b'\n`,
    "with env": (text) => `env A=b DATABASE_URL="${text}" ./app\n`,
    "in an option": (text) => `./app -url="${text}" up\n`,
    "in an option on several lines": (text) => `./app \\\n  --a=b \\\n  -url="${text}" \\\n  up\n`,
    "in a file below": (text) => `cat > .env.example <<EOF\nA=b\nDATABASE_URL="${text}"\nEOF\n`,
    "in a default": (text) => `export DATABASE_URL="${text}"\n: "\${A:=b}"\n`,
  }),
];

const DOCKERFILE: readonly Layout[] = [
  ...layouts(
    "dockerfile",
    "command",
    "Dockerfile",
  )({
    run: (text) => `# A\nFROM a AS b\nRUN ${text}\nUSER c\n`,
    "run after others": (text) => `RUN a \\\n    # B\n\n    && ${text} \\\n    && c\n`,
    "run on several lines": (text) => `RUN --mount=type=cache,target=/a ${onLines(text)}\n`,
    "as a list of words": (text) => `FROM a\nCMD ${asList(text)}\n`,
    "as an entry point": (text) => `ENTRYPOINT ${asList(text)}\nCMD [ "a" ]\n`,
    "as a text": (text) => `ENTRYPOINT ${text}\n`,
    "in a shell of a list": (text) => `CMD [ "sh", "-c", "${text}" ]\n`,
    "that asks for its health": (text) => `HEALTHCHECK --interval=5s \\\n  CMD ${text} || exit 1\n`,
    "as a list that asks for its health": (text) => `HEALTHCHECK CMD ${asList(text)}\n`,
    "in a text below": (text) => `RUN <<EOF\nset -e\n# A\n${text}\nEOF\nUSER b\n`,
    "in a text below for a shell": (text) => `RUN bash -e <<-"EOF"\n\t${text}\n\tEOF\n`,
    "in a later build": (text) => `ONBUILD RUN ${quoted(text, '"')}\n`,
  }),
  ...layouts(
    "dockerfile",
    "address",
    "Dockerfile",
  )({
    "in a variable": (text) => `FROM a\nENV DATABASE_URL="${text}"\nUSER b\n`,
    "in single quotes": (text) => `ENV A=b DATABASE_URL='${text}' C="d"\n`,
    "without quotes": (text) => `ENV DATABASE_URL=${text}\n`,
    "on a line of its own": (text) =>
      `ENV A="b" \\\n    # C\n    DATABASE_URL="${text}" \\\n    D=e\n`,
    "in the old way": (text) => `FROM a\nENV DATABASE_URL ${text}\n`,
    "in the old way and in quotes": (text) => `ENV DATABASE_URL "${text}"\n`,
    "as an argument": (text) => `ARG A=b\nARG DATABASE_URL="${text}"\nFROM a\n`,
    "for one command": (text) => `RUN DATABASE_URL="${text}" ./app\n`,
    "in an option": (text) => `CMD [ "./app", "-url=${text}" ]\n`,
    "in a file below": (text) => `COPY <<EOF /app/.env\nA=b\nDATABASE_URL="${text}"\nEOF\nUSER c\n`,
    "for Windows": (text) => `# escape=\`\nENV A=b \`\n    # C\n    DATABASE_URL="${text}"\n`,
  }),
];

const MAKEFILE: readonly Layout[] = [
  ...layouts(
    "makefile",
    "command",
    "Makefile",
  )({
    "in a recipe": (text) => `# A\na: b | c ## D\n\t${text}\n\nb:\n\techo 'd'\n`,
    "in a quiet recipe": (text) => `a:\n\t@-${text} > $@ # B\n`,
    "on several lines": (text) => `a:\n\tcd b && \\\n\t  ${onLines(text)} \\\n\t  < c.sql\n`,
    "beside a target": (text) => `.PHONY: a\na: b ; ${quoted(text, '"')}\n`,
    "with the host in a variable": (text) =>
      `TIDB_HOST := ${HOST} # A\nb:\n\t${text.replace(HOST, "$(TIDB_HOST)")}\n`,
    "in a condition": (text) =>
      `ifdef A\na:\n\t${text}\nelse\na: ; true\nendif\nB := $(shell date)\n`,
    "in a loop": (text) => `a:\n\tfor b in c d; do ${text} < $$b.sql || exit 1; done\n`,
    "in another shell": (text) => `a:\n\tdocker exec b sh -c '${text}'\n`,
  }),
  ...layouts(
    "makefile",
    "address",
    "Makefile",
  )({
    exported: (text) => `# A\nexport DATABASE_URL = ${text}\nb:\n\t./app\n`,
    "set at once": (text) => `DATABASE_URL := ${text} # A\n`,
    "for one command": (text) => `a:\n\t@DATABASE_URL="${text}" ./app\n`,
    "in an option": (text) => `a:\n\t./app -url='${text}' up\n`,
  }),
];

export const SCRIPT_LAYOUTS: readonly Layout[] = [...SHELL, ...DOCKERFILE, ...MAKEFILE];
