export const frame = {
  navigation: "Main",
  home: "Home",
  messages: "Messages",
  orders: "Orders",
  me: "Me",
  unread: (n: number) => `${n} unread`,
  offline: "You are offline; this is what was there before. What you write is kept and sent when you are back.",
  skip: "Skip to content",
  signIn: "Sign in",
  crashedTitle: "Something went wrong on this page",
  crashedHint: "Your messages and orders are safe. Reload to go on.",
  reload: "Reload",
};
