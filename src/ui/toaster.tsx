import { useEffect } from "react";
import { Toaster as Sonner } from "sonner";
import { toasterIsShown } from "#ui/notify.ts";

/** Where toasts appear, one for the whole page; `notify` sends them. They are announced politely. */
export function Toaster() {
  // Runs after its own effects, by which it listens.
  useEffect(() => toasterIsShown(), []);
  return (
    <Sonner
      theme="system"
      position="bottom-center"
      visibleToasts={3}
      offset={44}
      mobileOffset={44}
      containerAriaLabel="Messages"
      toastOptions={{ closeButtonAriaLabel: "Close the message" }}
    />
  );
}
