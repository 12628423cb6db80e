import { readFileSync } from "node:fs";

/** A program as people write it, and what a careful reader expects to be said of it. */
export interface Shape {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly recommended: readonly string[];
  readonly alsoAllowed: readonly string[];
  readonly strictAdds: readonly string[];
  readonly lines: Readonly<Record<string, readonly number[]>>;
}

const folder = new URL("./fixtures/shapes/", import.meta.url);
export const fileOf = (file: string): string => readFileSync(new URL(file, folder), "utf8");
export const SHAPES = JSON.parse(fileOf("expected.json")) as readonly Shape[];
