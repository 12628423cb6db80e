import { expect, it } from "vitest";
import { java } from "../../../src/languages/java/index.js";
import { valueShown } from "../programs/values.js";

it.each([
  ["a field", 'class A { String x = "a"; void f() { show(x); } }', '"a"'],
  ["a field that a method sets", 'class A { String x = "a"; void g() { x = "b"; } void f() { show(x); } }', "?"],
  ["a variable of the same name", 'class A { String x = "a"; void g() { String x = "b"; } void f() { show(x); } }', '"a"'],
])("%s", (_, program, value) => {
  expect(valueShown(java, program)).toBe(value);
}); // prettier-ignore
