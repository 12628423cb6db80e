import { describe, expect, it } from "vitest";
import { RUNNERS } from "../../../src/languages/data/runners.js";
import { commandsIn } from "./printed.js";

interface Row {
  readonly language: "json" | "yaml" | "toml";
  /** Where a command stands in the file. */
  readonly keys: string;
  /** Names of files in which it is run there. */
  readonly runs: string;
  /** Names of files in which it is only written down. */
  readonly others: string;
}
const ROWS: readonly Row[] = [
  {
    language: "json",
    keys: "scripts.x",
    runs: "package.json x/package.json composer.json",
    others: "xpackage.json package.json5 packagexjson xcomposer.json composer.jsonx composerxjson",
  },
  { language: "json", keys: "scripts.x.y", runs: "", others: "package.json" },
  { language: "json", keys: "script.x", runs: "", others: "package.json" },
  { language: "json", keys: "scripts.x[]", runs: "composer.json", others: "" },
  {
    language: "json",
    keys: "tasks.x",
    runs: "deno.json deno.jsonc",
    others: "xdeno.json deno.jsonx deno.jsonn denoxjson",
  },
  { language: "json", keys: "tasks.x.command", runs: "deno.json", others: "" },
  {
    language: "yaml",
    keys: "jobs.a.steps[].run",
    runs: ".github/workflows/a.yml .github/workflows/a.yaml x/.github/workflows/a.yml .github\\workflows\\a.yml .circleci/config.yml x/.circleci/config.yaml",
    others:
      ".github/workflows/a/b.yml github/workflows/a.yml .github/workflow/a.yml .github/workflows/a.ymlx .github/workflows/a.ml .github/workflows/.yml x.github/workflows/a.yml circleci/config.yml .circleci/configxyml .circleci/config.ymlx .circleci/config.ml x.circleci/config.yml",
  },
  {
    language: "yaml",
    keys: "runs.steps[].run",
    runs: "action.yml action.yaml",
    others: "xaction.yml action.ymlx actionxyml action.ml",
  },
  {
    language: "yaml",
    keys: "a.script",
    runs: ".gitlab-ci.yml x.gitlab-ci.yml a-b.gitlab-ci.yaml gitlab-ci.yml",
    others: ".gitlab-ci.ymlx .gitlab-cixyml .gitlab-ci.ml a$.gitlab-ci.yml",
  },
  {
    language: "yaml",
    keys: "a.script[]",
    runs: ".gitlab-ci.yml bitbucket-pipelines.yml bitbucket-pipelines.yaml",
    others: "xbitbucket-pipelines.yml bitbucket-pipelines.ymlx bitbucket-pipelinesxyml",
  },
  { language: "yaml", keys: "before_script", runs: ".gitlab-ci.yml", others: "" },
  { language: "yaml", keys: "after_script[]", runs: ".gitlab-ci.yml", others: "" },
  { language: "yaml", keys: "a.after_script", runs: ".gitlab-ci.yml", others: "" },
  { language: "yaml", keys: "a.before_script[]", runs: ".gitlab-ci.yml", others: "" },
  { language: "yaml", keys: "commands.a.run.command", runs: ".circleci/config.yml", others: "" },
  { language: "yaml", keys: "a.after-script[]", runs: "bitbucket-pipelines.yml", others: "" },
  {
    language: "yaml",
    keys: "a.steps[].script",
    runs: "azure-pipelines.yml azure-pipelines-a.b.yaml",
    others: "xazure-pipelines.yml azure-pipelines.ymlx azure-pipelines.ml azure-pipelines$.yml",
  },
  { language: "yaml", keys: "steps[].bash", runs: "azure-pipelines.yml", others: "" },
  { language: "yaml", keys: "steps[].pwsh", runs: "azure-pipelines.yml", others: "" },
  { language: "yaml", keys: "steps[].powershell", runs: "azure-pipelines.yml", others: "" },
  {
    language: "yaml",
    keys: "install",
    runs: ".travis.yml .travis.yaml",
    others: "x.travis.yml .travis.ymlx .travisxyml xtravis.yml",
  },
  { language: "yaml", keys: "before_script[]", runs: ".travis.yml", others: "" },
  { language: "yaml", keys: "script", runs: ".travis.yml", others: "" },
  { language: "yaml", keys: "after_success", runs: ".travis.yml", others: "" },
  { language: "yaml", keys: "after_script", runs: ".travis.yml", others: "" },
  {
    language: "yaml",
    keys: "steps[].script",
    runs: "cloudbuild.yml cloudbuild.yaml",
    others: "xcloudbuild.yml cloudbuild.ymlx cloudbuildxyml",
  },
  {
    language: "yaml",
    keys: "tasks[].init",
    runs: ".gitpod.yml .gitpod.yaml",
    others: "x.gitpod.yml .gitpod.ymlx .gitpodxyml xgitpod.yml",
  },
  { language: "yaml", keys: "tasks[].before", runs: ".gitpod.yml", others: "" },
  { language: "yaml", keys: "tasks[].command", runs: ".gitpod.yml", others: "" },
  {
    language: "yaml",
    keys: "tasks.x.cmds[]",
    runs: "Taskfile.yml taskfile.yaml",
    others: "xtaskfile.yml taskfile.ymlx taskfilexyml askfile.yml",
  },
  { language: "yaml", keys: "tasks.x.cmds[].cmd", runs: "Taskfile.yml", others: "" },
  { language: "yaml", keys: "tasks.x", runs: "Taskfile.yml", others: "" },
  {
    language: "yaml",
    keys: "services.a.command",
    runs: "compose.yml docker-compose.yaml compose.a-b.yml",
    others: "xcompose.yml compose.ymlx compose.ml xdocker-compose.yml compose$.yml",
  },
  { language: "yaml", keys: "services.a.entrypoint", runs: "compose.yml", others: "" },
  { language: "yaml", keys: "services.a.healthcheck.test", runs: "compose.yml", others: "" },
  {
    language: "json",
    keys: "postCreateCommand",
    runs: "devcontainer.json .devcontainer.json .devcontainer/devcontainer.json",
    others: "xdevcontainer.json devcontainer.jsonx devcontainerxjson",
  },
  { language: "json", keys: "initializeCommand", runs: "devcontainer.json", others: "" },
  { language: "json", keys: "onCreateCommand", runs: "devcontainer.json", others: "" },
  { language: "json", keys: "updateContentCommand", runs: "devcontainer.json", others: "" },
  { language: "json", keys: "postStartCommand", runs: "devcontainer.json", others: "" },
  { language: "json", keys: "postAttachCommand", runs: "devcontainer.json", others: "" },
  {
    language: "json",
    keys: "buildCommand",
    runs: "vercel.json",
    others: "xvercel.json vercel.jsonx vercelxjson",
  },
  { language: "json", keys: "installCommand", runs: "vercel.json", others: "" },
  { language: "json", keys: "devCommand", runs: "vercel.json", others: "" },
  {
    language: "yaml",
    keys: "services[].buildCommand",
    runs: "render.yml render.yaml",
    others: "xrender.yml render.ymlx renderxyml",
  },
  { language: "yaml", keys: "services[].preDeployCommand", runs: "render.yml", others: "" },
  { language: "yaml", keys: "services[].startCommand", runs: "render.yml", others: "" },
  {
    language: "toml",
    keys: "build.command",
    runs: "netlify.toml",
    others: "xnetlify.toml netlify.tomlx netlifyxtoml",
  },
  { language: "toml", keys: "context.a.command", runs: "netlify.toml", others: "" },
  {
    language: "toml",
    keys: "processes.a",
    runs: "fly.toml",
    others: "xfly.toml fly.tomlx flyxtoml",
  },
  { language: "toml", keys: "deploy.release_command", runs: "fly.toml", others: "" },
];

/** Data with a command at such keys; JSON is YAML, too. */
const json = (keys: readonly string[]): string =>
  keys.reduceRight((inner, key) => {
    const name = JSON.stringify(key.replace("[]", ""));
    return `{ ${name}: ${key.endsWith("[]") ? `[${inner}]` : inner} }`;
  }, '"mysql -h h"');
const toml = (keys: readonly string[]): string => `${keys.join(".")} = "mysql -h h"`;

const rows = ROWS.flatMap(({ language, keys, runs, others }) => {
  const text = (language === "toml" ? toml : json)(keys.split("."));
  const named = (names: string, how: string) =>
    names
      .split(" ")
      .filter(Boolean)
      .map((name) => [`${language} ${name}`, text, how] as const);
  return [...named(runs, "runs"), ...named(others, "program whole")];
});

it("has names of files for each that runs some", () => {
  const names = ROWS.flatMap(({ runs }) => runs.split(" "));
  const others = RUNNERS.filter(({ file }) => file && !names.some((name) => file.test(name)));
  expect(others).toEqual([]);
});

describe("what a file runs, by its name and the keys in it", () => {
  it.each(rows)("%s: %s", (name, text, how) => {
    expect(commandsIn(`${name}\n${text}\n`)).toBe(`${how} "mysql" "-h" "h"`);
  });
});

describe("what Terraform hands to a machine", () => {
  it.each([
    ["#!/bin/bash", true],
    ["#!/bin/sh", true],
    ["#! /bin/dash", true],
    ["#!\t/bin/zsh", true],
    ["#!/usr/bin/env bash", true],
    ["#!/usr/bin/env\tksh", true],
    ["#!/bin/bash -e", true],
    ["\n#!/bin/bash", true],
    ["#!/usr/bin/python", false],
    ["#!/bin/bashful", false],
    ["#!/bin/xbash", false],
    ["#!bash", false],
    ["#cloud-config", false],
    ["a\n#!/bin/bash", false],
  ])("%j", (first, isRun) => {
    const text = `resource "a" "b" {\n  user_data = <<EOF\n${first}\nmysql -h h\nEOF\n}\n`;
    expect(commandsIn(`terraform a.tf\n${text}`).includes("runs")).toBe(isRun);
  });
});
