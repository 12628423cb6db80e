import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { OWN } from "../files.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const URL = `jdbc:mysql://${HOST}:4000/test`;
const SAFE = "?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3";

const lint = (text: string, filename: string) => {
  const messages = new Linter().verify(text, [...OWN], filename);
  const { output } = new Linter().verifyAndFix(text, [...OWN], filename);
  const suggested = messages.flatMap(({ suggestions = [] }) => suggestions);
  return { found: messages.map(({ ruleId }) => ruleId), output, suggested };
};

describe("words that are taken apart a second time", () => {
  it.each([
    `ssh h java -Durl=${URL} -jar a`,
    `ssh -t h sudo java -Durl=${URL} -jar a`,
    `eval java -Durl=${URL} -jar a`,
    `watch java -Durl=${URL}`,
    `parallel java -Durl=${URL} -jar {} ::: a b`,
    `helm upgrade x y --set url=${URL}`,
    `curl -d "url=${URL}" http://x`,
    `aws lambda invoke --payload url=${URL}`,
    `gcloud run deploy x --set-env-vars URL=${URL}`,
  ])("get nothing that needs more quotes: %s", (command) => {
    const script = lint(command, "run.sh");
    expect(script).toEqual({ found: ["tidb-tls/require-tls"], output: command, suggested: [] });
    const scripts = JSON.stringify({ scripts: { a: command } });
    expect(lint(scripts, "package.json")).toEqual({ ...script, output: scripts });
  });

  it.each([
    `curl -d "url=${URL}&user=a" http://x`,
    `curl -F "url=${URL};type=text/plain" http://x`,
    `helm install x y --set-string 'db.url=${URL},db.user=a'`,
  ])("are no addresses where more follows: %s", (command) => {
    expect(lint(command, "run.sh")).toEqual({ found: [], output: command, suggested: [] });
  });

  it.each([
    [`ssh h "java -Durl=${URL} -jar a"`, `ssh h "java -Durl=${URL}'${SAFE}' -jar a"`],
    [`sudo java -Durl=${URL} -jar a`, `sudo java -Durl=${URL}'${SAFE}' -jar a`],
    [
      `ssh h mysql -h ${HOST} -P 4000 -u 3xAbCdEfGhIjKl9.root --ssl-mode=REQUIRED --ssl-ca=/etc/ssl/cert.pem`,
      `ssh h mysql -h ${HOST} -P 4000 -u 3xAbCdEfGhIjKl9.root --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem`,
    ],
    [`ssh h java -Durl="'${URL}?useSSL=false'"`, `ssh h java -Durl="'${URL}?useSSL=false'"`],
  ])("are mended where they need none: %s", (command, mended) => {
    expect(lint(command, "run.sh").output).toBe(mended);
  });
});
