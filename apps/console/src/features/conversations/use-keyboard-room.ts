import { useEffect } from "react";

/**
 * Keeps the talk inside the part of the window the keyboard leaves free. On iOS the keyboard lies over the page and
 * pushes it up; the visual viewport tells both.
 */
export const useKeyboardRoom = (): void => {
  useEffect(() => {
    const view = window.visualViewport;
    if (!view) return;
    const { style } = document.documentElement;
    const fit = () => {
      style.setProperty("--view-height", `${Math.round(view.height)}px`);
      style.setProperty("--view-top", `${Math.round(view.offsetTop)}px`);
    };
    fit();
    view.addEventListener("resize", fit);
    view.addEventListener("scroll", fit);
    return () => {
      view.removeEventListener("resize", fit);
      view.removeEventListener("scroll", fit);
      style.removeProperty("--view-height");
      style.removeProperty("--view-top");
    };
  }, []);
};
