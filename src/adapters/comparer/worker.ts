import { expose } from "comlink";
import { comparerHere } from "#adapters/repository/comparer.ts";

expose(comparerHere);
