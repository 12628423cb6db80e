// The rule tester asks for `eslint` with `require`: in the project "eslint-9" it gets ESLint 9.
const Module = require("node:module");

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const wanted =
    request === "eslint" || request.startsWith("eslint/")
      ? request.replace(/^eslint/, "eslint9")
      : request;
  return resolve.call(this, wanted, ...rest);
};
