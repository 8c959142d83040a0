import { createContext, useContext } from "react";
import type { Ports } from "#domain/ports.ts";

const PortsContext = createContext<Ports | null>(null);

/** Hands the ports to everything below; the app composes them once. */
export const PortsProvider = PortsContext.Provider;

/** The ports. Throws outside {@link PortsProvider}, which is a bug. */
export function usePorts(): Ports {
  const ports = useContext(PortsContext);
  if (!ports) throw new Error("usePorts is called outside PortsProvider");
  return ports;
}
