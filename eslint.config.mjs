import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import eslintPlugin from "eslint-plugin-eslint-plugin";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

/** What this Node gives to every program. */
const globals = Object.fromEntries(
  Object.getOwnPropertyNames(globalThis).map((name) => [name, "readonly"]),
);

export default defineConfig(
  // The examples are wrong on purpose, and so are the fixtures.
  globalIgnores(["dist", "coverage", "examples", "tests/fixtures"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" }, languageOptions: { globals } },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ["*.config.ts"] } },
    },
    rules: {
      // The enum of node types would be bundled; its values are the texts that nodes are compared with.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      // No enum is declared here, and to ask for each value whether it is of one takes as long as all other rules of values.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      // A number says in a text what it says in the code.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Nobody reads what such an arrow returns.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Taking keys out of an object is what a rest is for.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      // Objects here are tables of functions: nothing reads `this`, as the next rule makes sure of, so nothing can lose it.
      "@typescript-eslint/unbound-method": "off",
      // A second question is asked with an `if`, in a function that has a name.
      "no-nested-ternary": "error",
      "max-lines-per-function": ["error", { max: 60, skipComments: true }],
      "no-restricted-syntax": [
        "error",
        { selector: "ThisExpression", message: "A function here knows its data by closure." },
      ],
    },
  },
  {
    // What is linted may be anything, and megabytes of it: no pattern may backtrack, nor try each start anew.
    files: ["src/**/*.ts"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      // Only what can fail at its end tries each start anew.
      "regexp/no-super-linear-move": ["error", { report: "certain" }],
    },
  },
  {
    // The types promise every node a parent and a type that they know. Programs have no parent, and other parsers other types.
    files: ["src/languages/**/*.ts"],
    rules: { "@typescript-eslint/no-unnecessary-condition": "off" },
  },
  {
    // Rules are made by `createRule`, which leaves little to say to these; they watch that one, and any rule written by hand.
    files: ["src/rules/**/*.ts", "src/utils/**/*.ts"],
    extends: [eslintPlugin.configs["all-type-checked"]],
    // ESLint aborts a run when a rule names languages and meets a file of another.
    rules: { "eslint-plugin/require-meta-languages": "off" },
  },
);
