import { expose } from "comlink";
import { textIndex } from "#adapters/search/text-index.ts";

expose(textIndex());
