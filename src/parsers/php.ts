export { parser } from "@lezer/php";
