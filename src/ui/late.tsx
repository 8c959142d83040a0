import { type ComponentType, Suspense, lazy, useEffect, useEffectEvent, useState } from "react";
import { notify } from "#ui/notify.ts";

/**
 * A component whose code comes when it is first shown, with nothing in its place until then.
 *
 * Code that can't be loaded, since the server has stopped, leaves nothing in its place either, where React alone would
 * take the whole page down; it is asked for again when the component is shown anew.
 *
 * @param close ends the showing of what can't be loaded, of which the analyst is then told; without it, nobody misses it
 */
export function late<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  close?: (props: Props) => void,
): ComponentType<Props> {
  function Missing(props: Props) {
    const tell = useEffectEvent(() => {
      if (!close) return;
      close(props);
      notify({
        kind: "warning",
        id: "late",
        sentence:
          "This part of the page can’t be loaded (has the server stopped?). Your work is unharmed; start the server, then try again.",
      });
    });
    useEffect(() => tell(), []);
    return null;
  }

  const attempt = () =>
    lazy(async () => {
      try {
        return await load();
      } catch {
        body = attempt();
        return { default: Missing };
      }
    });
  let body = attempt();

  return function Late(props: Props) {
    // Another attempt is another component: whoever is shown already stays as they are.
    const [Body] = useState(() => body);
    return (
      <Suspense fallback={null}>
        <Body {...props} />
      </Suspense>
    );
  };
}
