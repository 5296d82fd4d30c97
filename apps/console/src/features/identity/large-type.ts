const key = "recourse.large-type";

export const largeTypeWanted = (): boolean => {
  try {
    return localStorage.getItem(key) === "yes";
  } catch {
    return false;
  }
};

const show = (wanted: boolean) => {
  document.documentElement.dataset["type"] = wanted ? "large" : "usual";
};

/** Called before anything is drawn, so that the page does not grow under the reader's eyes. */
export const showChosenType = (): void => show(largeTypeWanted());

export const chooseLargeType = (wanted: boolean): void => {
  try {
    localStorage.setItem(key, wanted ? "yes" : "no");
  } catch {
    // No storage: large for as long as the page lives.
  }
  show(wanted);
};
