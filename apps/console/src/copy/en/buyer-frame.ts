export const frame = {
  navigation: "Main",
  home: "Home",
  messages: "Messages",
  orders: "Orders",
  me: "Me",
  unread: (n: number) => `${n} unread`,
  skip: "Skip to content",
  signIn: "Sign in",
  crashedTitle: "Something went wrong on this page",
  crashedHint: "Your messages and orders are safe. Reload to go on.",
  reload: "Reload",
};
