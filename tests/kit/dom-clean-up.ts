import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// Without vitest's globals the library cannot do this by itself, and one test's page would show up in the next.
afterEach(cleanup);

// In milliseconds. Waiting ends as soon as what is waited for is there: the limits say only when to give up, and on a
// machine that does much else a page can take seconds to mount.
const patience = 10_000;
configure({ asyncUtilTimeout: patience });
vi.setConfig({ testTimeout: 3 * patience, expect: { poll: { timeout: patience } } });
