import { expose } from "comlink";
import { comparing } from "#adapters/repository/compare.ts";

expose(comparing);
