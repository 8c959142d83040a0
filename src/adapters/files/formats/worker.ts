import { expose } from "comlink";
import { formatService } from "#adapters/files/formats/service.ts";

expose(formatService);
