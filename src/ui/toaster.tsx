import { Toaster as Sonner } from "sonner";

/** Where toasts appear, one for the whole page; `notify` sends them. They are announced politely. */
export function Toaster() {
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
