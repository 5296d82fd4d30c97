export const pieces = {
  back: "Back",
  close: "Close",
  retry: "Try again",
  loading: "Loading",
  errorTitle: "This could not be loaded",
  offlineTitle: "You are offline",
};
