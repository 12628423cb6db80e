export { parser } from "@lezer/go";
