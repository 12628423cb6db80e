import { Linter } from "eslint";
import { expect, it } from "vitest";

it("runs on the ESLint that the project is named for", ({ task }) => {
  const project = task.file.projectName ?? "";
  expect(Linter.version.split(".")[0]).toBe(project.replace("eslint-", ""));
});
