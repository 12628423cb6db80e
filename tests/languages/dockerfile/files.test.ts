import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { itReads, OWN } from "../files.js";
import type { UserFile } from "../user-file.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const COMMAND = `mysql -h ${HOST} -P 4000 -u ${USER} --ssl-mode=DISABLED`;
const URL = `jdbc:mysql://${HOST}:4000/shop`;
const SAFE = "sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3";

const FILES: readonly UserFile[] = [
  {
    name: "an image with the address of its database",
    filename: "Dockerfile",
    text: `# syntax=docker/dockerfile:1
FROM eclipse-temurin:21
ENV TZ=UTC SPRING_DATASOURCE_URL=${URL}?sslMode=REQUIRED&a=b \\
    # The pool
    POOL_SIZE="5"
CMD ["java", "-jar", "app.jar"]
`,
    found: [
      ["require-min-tls-version", 3, 12],
      ["require-certificate-verification", 3, 100],
    ],
    fixed: `# syntax=docker/dockerfile:1
FROM eclipse-temurin:21
ENV TZ=UTC SPRING_DATASOURCE_URL=${URL}?sslMode=VERIFY_IDENTITY&a=b&enabledTLSProtocols=TLSv1.2,TLSv1.3 \\
    # The pool
    POOL_SIZE="5"
CMD ["java", "-jar", "app.jar"]
`,
  },
  {
    name: "the old form of ENV",
    filename: "docker/Dockerfile.prod",
    text: `FROM node\nENV DATABASE_URL mysql://${USER}:$DB_PASSWORD@${HOST}:3306/shop\n`,
    found: [["no-wrong-port", 2, 103]],
    fixed: `FROM node\nENV DATABASE_URL mysql://${USER}:$DB_PASSWORD@${HOST}:4000/shop\n`,
  },
];

const foundIn = (text: string, filename = "Dockerfile"): readonly string[] =>
  new Linter()
    .verify(text, [...OWN], filename)
    .map(({ ruleId, line }) => `${ruleId?.replace("tidb-tls/", "") ?? "?"} ${String(line)}`);
const asList = (command: string): string => JSON.stringify(command.split(" "));

describe("Dockerfiles of users", () => {
  itReads(FILES, OWN);
});

describe("a command in a Dockerfile", () => {
  it.each([
    ["run", `RUN ${COMMAND}`, 1],
    ["run after others", `RUN apt-get update \\\n  # a client\n\n  && ${COMMAND}`, 4],
    ["with options of RUN", `RUN --mount=type=cache,target=/x --network=host ${COMMAND}`, 1],
    ["in small letters", `run ${COMMAND}`, 1],
    ["run in a later build", `ONBUILD RUN ${COMMAND}`, 1],
    ["as a list", `CMD ${asList(COMMAND)}`, 1],
    ["as a text", `ENTRYPOINT ${COMMAND}`, 1],
    ["that asks for its health", `HEALTHCHECK --interval=5s CMD ${COMMAND}`, 1],
    ["in a shell of a list", `CMD ["sh", "-c", "${COMMAND}"]`, 1],
    ["in a text below", `RUN <<EOF\nset -e\n${COMMAND}\nEOF`, 3],
    ["in a text below for a shell", `RUN bash -e <<-"EOF"\n${COMMAND}\nEOF`, 2],
    ["after a text below", `COPY <<A <<B /etc/\nRUN mysql\nA\nx\nB\nRUN ${COMMAND}`, 6],
    ["with a variable of the image", `ENV H=${HOST}\nRUN ${COMMAND.replace(HOST, "$H")}`, 2],
  ])("is found %s", (_, text, line) => {
    expect(foundIn(text)).toEqual([`require-tls ${String(line)}`]);
    expect(foundIn(text.replaceAll("\n", "\r\n"))).toEqual([`require-tls ${String(line)}`]);
  });

  it.each([
    ["a comment", `# RUN ${COMMAND}`],
    ["a label", `LABEL usage="${COMMAND}"`],
    [
      "the documented form",
      `RUN ${COMMAND.replace("DISABLED", "VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem")}`,
    ],
    ["another server", `ENV URL=jdbc:mysql://db:3306/shop?useSSL=false`],
    ["an image for Windows", `# escape=\`\nRUN ${COMMAND}`],
    ["silenced", `# eslint-disable-next-line tidb-tls/require-tls\nRUN ${COMMAND}`],
    ["as documented", `ENV URL="${URL}?${SAFE}"`],
    ["a text below that does not end", `RUN <<EOF\n`],
  ])("is silent about %s", (_, text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it("is not taken apart where a comment would go, too", () => {
    const right = COMMAND.replace("DISABLED", "VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem");
    const suggested = (comment: string): readonly number[] =>
      new Linter()
        .verify(
          `RUN ${right} \\\n${comment}  --ssl-cert=/c \\\n  --ssl-key=/k`,
          [...OWN],
          "Dockerfile",
        )
        .map(({ suggestions = [] }) => suggestions.length);
    expect(suggested("")).toEqual([1]);
    expect(suggested("  # our own\n")).toEqual([0]);
  });

  it.each([
    ["old", `ENV URL "${URL}?useSSL=false"`, "require-tls 1"],
    ["broken", `ENV A=b \\\n # c\n URL=${URL}?\\\nuseSSL=false`, "require-tls 4"],
  ])("finds an address in an %s line", (_, text, found) => {
    expect(foundIn(text)).toEqual([found]);
  });

  it("mends a value before a comment and leaves the comment", () => {
    const image = (mode: string): string =>
      `ENV A=b \\\n URL=${URL}?enabledTLSProtocols=TLSv1.2,TLSv1.3&sslMode=${mode}\\\n# c\n`;
    const { output } = new Linter().verifyAndFix(image("REQUIRED"), [...OWN], "Dockerfile");
    expect(output).toBe(image("VERIFY_IDENTITY"));
  });

  it.each([
    ["COPY <<EOF /app/.env", `URL=${URL}?useSSL=false`, "require-tls 3"],
    [
      "ADD --chmod=600 <<my.cnf /etc/",
      `[client]\nhost=${HOST}\nport=4000\nssl-mode=DISABLED`,
      "require-tls 6",
    ],
    ["COPY --chmod=755 <<'EOF' /db.sh", `${COMMAND} -e "$1"`, "require-tls 3"],
    ["COPY <<-EOF /entrypoint", `#!/bin/sh\nexec ${COMMAND}`, "require-tls 4"],
    ["COPY <<A <<B.sh \\\n  /app/", `text\nA\n${COMMAND}`, "require-tls 6"],
  ])("finds what %s writes", (instruction, body, found) => {
    const [, name = ""] = /<<-?'?([\w.]+)[^<]*$/.exec(instruction) ?? [];
    const text = `FROM a\n${instruction}\n${body}\n${name}\nUSER b\n`;
    expect(foundIn(text)).toEqual([found]);
  });

  it("puts no argument of the build into a text in quotes", () => {
    const image = (name: string): string =>
      `COPY <<${name} /app/.env\nURL=mysql://${USER}:$PW@${HOST}:3306/a\nEOF\n`;
    expect(foundIn(image("EOF"))).toEqual(["no-wrong-port 2"]);
    expect(foundIn(image("'EOF'"))).toEqual(["no-wrong-port 2"]);
  });

  it.each([
    ["an address", `ENV A=b \`\n URL="${URL}?useSSL=false"`, ["require-tls 3"]],
    ["a list of words", `CMD ${asList(COMMAND)}`, ["require-tls 2"]],
    ["a path", `ENV A="C:\\b\\" URL="${URL}?useSSL=false"`, ["require-tls 2"]],
    ["a command of another shell", `RUN ${COMMAND}`, []],
  ])("is read for Windows: %s", (_, instruction, found) => {
    expect(foundIn(`# escape=\`\n${instruction}\n`)).toEqual(found);
  });

  it("takes no comment for a variable", () => {
    expect(foundIn(`ENV A=b \\\n# URL=${URL}?useSSL=false\n C=d`)).toEqual([]);
    expect(foundIn(`ENV A=b \\\n# URL=${URL}?useSSL=false\n`)).toEqual([]);
    expect(foundIn(`RUN a \\\n  # b\n  # ; ${COMMAND}`)).toEqual([]);
  });

  it("finds an address that is an argument of the build", () => {
    expect(foundIn(`ARG URL=${URL}?useSSL=false`)).toEqual(["require-tls 1"]);
  });

  it.each(["Containerfile", "api.dockerfile", "Dockerfile.dev", "docker/Dockerfile"])(
    "is read in %s",
    (filename) => {
      expect(foundIn(`RUN ${COMMAND}`, filename)).toEqual(["require-tls 1"]);
    },
  );
});
