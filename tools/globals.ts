import { define } from "./define.js";

/** Only the build and the tests put something in the place of the names in `src/globals.d.ts`. Whoever imports this before `src` has them as globals. */
Object.assign(
  globalThis,
  Object.fromEntries(
    Object.entries(define).map(([name, value]) => [name, JSON.parse(value) as unknown]),
  ),
);
