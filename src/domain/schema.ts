/**
 * The one door to zod. Records are parsed with `z` from here, so that the setting below holds
 * before the first schema is built: zod would otherwise compile parsers with `new Function`,
 * which the page's Content-Security-Policy forbids and the console would report.
 */
import { config, z } from "zod";

config({ jitless: true });

export { z };
