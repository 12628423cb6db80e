export { analyze } from "eslint-scope";
