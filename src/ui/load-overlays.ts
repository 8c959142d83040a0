/*
 * What opens over the page weighs more than the page's own controls together, and nobody needs it before the first
 * press. So each overlay is a light shell that is always there and a body that is loaded here.
 */

/** Loads the body of `Tooltip`. */
export async function loadTooltipPopup() {
  return { default: (await import("#ui/tooltip-popup.tsx")).TooltipPopup };
}

/** Loads the body of `Menu`. */
export async function loadMenuPopup() {
  return { default: (await import("#ui/menu-popup.tsx")).MenuPopup };
}

/** Loads the body of `Dialog`. */
export async function loadDialogPopup() {
  return { default: (await import("#ui/dialog-popup.tsx")).DialogPopup };
}

/** Loads the body of `ConfirmDialog`. */
export async function loadConfirmPopup() {
  return { default: (await import("#ui/confirm-popup.tsx")).ConfirmPopup };
}

/** Loads the body of `Drawer`. */
export async function loadDrawerPopup() {
  return { default: (await import("#ui/drawer-popup.tsx")).DrawerPopup };
}

/** Loads the body of `ChoiceMenu`. */
export async function loadChoicePopup() {
  return { default: (await import("#ui/choice-popup.tsx")).ChoicePopup };
}

/**
 * Loads every overlay's body ahead of its first use. To be called once the page is up: then the first press opens at
 * once, and a page whose server has since stopped still has its menus and dialogs. Rejects when a file cannot be
 * loaded; each overlay then tries again when it is opened.
 */
export async function preloadOverlays(): Promise<void> {
  await Promise.all([loadTooltipPopup(), loadMenuPopup(), loadDialogPopup(), loadConfirmPopup(), loadDrawerPopup()]);
}
