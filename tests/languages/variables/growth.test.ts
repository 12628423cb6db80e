import { Linter } from "eslint";
import { expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { growth } from "../../steps.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";

/** A service with variables, a command and a check that take them, and an address. */
const service = (index: number): string => `  s${index}:
    image: app
    environment:
      DB_HOST: ${HOST}
      DB_PORT: "3306"
      DB_USER: root
      DB_SSL_MODE: \${MODE:-DISABLED}
      JDBC_URL: jdbc:mysql://${HOST}:4000/s${index}?sslMode=REQUIRED
      TZ: UTC
    command: sh -c 'mysql -h $$DB_HOST -P $$DB_PORT -u $$DB_USER --ssl-mode=DISABLED'
    healthcheck:
      test: ["CMD-SHELL", "mysql -h $$DB_HOST -u $$DB_USER -e 'SELECT $INDEX'"]
`;
const job = (index: number): string => `  j${index}:
    env:
      DB_HOST: ${HOST}
      DB_PORT: 3306
      URL: mysql://u.root:$P@\${{ env.DB_HOST }}/s${index}?ssl-mode=DISABLED
    steps:
      - run: mysql -h $DB_HOST -P $DB_PORT -u u.root --ssl-mode=DISABLED
`;
const variable = (index: number): string =>
  `URL_${index}=mysql://3pTAoNNegb47Uc8.root:kT4vXq9LmZ2pWs7R@${HOST}:4000/s${index}\n`;
const many = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join("");

it.each([
  ["services", "compose.yaml", (size: number) => `services:\n${many(size, service)}`],
  ["services that may go on from others", "compose.yaml", (size: number) => `# extends\nservices:\n${many(size, service)}`],
  ["jobs", ".github/workflows/a.yml", (size: number) => `jobs:\n${many(size, job)}`],
  ["scripts of containers", "a.yaml", (size: number) => `a: |\n  jdbc:mysql://${HOST}:4000/test\n  ${'sh -c \\" $$ '.repeat(10 * size)}\n`],
  ["words of a script", "a.sh", (size: number) => `URL=jdbc:mysql://${HOST}:4000/test\n${"$$sh -c ".repeat(10 * size)}\n`],
  ["variables", ".env", (size: number) => many(10 * size, variable)],
] as const)("%s: twice as many take twice as many steps", async (_, filename, text) => {
  const lint = (size: number): void => {
    new Linter().verify(text(size), plugin.configs.files, { filename });
  };
  expect(await growth(lint, 30)).toBeLessThan(2.15);
}); // prettier-ignore
