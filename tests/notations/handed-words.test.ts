import { expect, it } from "vitest";
import { namesHandedOn } from "../../src/notations/handed-words.js";
import { namesRunAgain } from "../../src/notations/run-again.js";

it.each([
  ...["echo", "printf", "print", "logger", "test", "read", "export", "local", "declare", "readonly", "return", "case", "for", "["],
  ...["sh", "bash", "zsh", "dash", "ash", "ksh", "fish", "egrep", "fgrep", "grep", "sed", "gawk", "mawk", "nawk", "awk", "cut", "jq", "cat", "tee"],
  ...["curl", "wget", "mysql", "mysqldump", "mycli", "java", "mvn", "mvnw", "gradle", "gradlew", "python3", "node", "php", "perl", "ruby"],
  ...["Write-Host", "throw", "ENV", "ARG", "LABEL", "git commit -m", "git tag", "log_it", "info", "warn", "err", "die", "debug"],
])("%s takes a text for what it is", (command) => {
  expect(namesHandedOn(`${command} "a $URL b"`)).toEqual([]);
}); // prettier-ignore

it.each(["clush -a", "dsh -a", "pdsh -a"])("%s runs all its words", (command) => {
  expect([...namesRunAgain(`${command} java -Durl=$URL`)]).toEqual(["URL"]);
});
