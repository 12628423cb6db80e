export { namesServer } from "../notations/asking.js";
