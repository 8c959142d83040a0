import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

// Without vitest's globals the library cannot do this by itself, and one test's page would show up in the next.
afterEach(cleanup);
