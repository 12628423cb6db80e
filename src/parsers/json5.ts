export { parse } from "@humanwhocodes/momoa";
